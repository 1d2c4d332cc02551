// What JSON leaves raw and a terminal obeys, or an editor shows as something else: control
// characters above ASCII, marks that turn the writing direction around, line separators.
const hostile = /[\u007f\u0080-\u009f\p{Bidi_Control}\u2028\u2029\ufeff]/gu;

/** `value` as JSON that is safe to show: what a terminal would obey is written as `\uXXXX`, which reads back as the same text. */
export function jsonText(value: object, indent = 0): string {
  return JSON.stringify(value, null, indent).replace(
    hostile,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
