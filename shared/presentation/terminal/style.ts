type Paint = (text: string) => string;

/** The few emphases that lists and diffs use; without colour each gives its text as it is. */
export interface Style {
  readonly colour: boolean;
  /** Columns to fill. */
  readonly width: number;
  readonly strong: Paint;
  readonly faint: Paint;
  readonly good: Paint;
  readonly bad: Paint;
  readonly fact: Paint;
  readonly speech: Paint;
  readonly struck: Paint;
  readonly added: Paint;
}

/** What every emphasis begins with. */
export const escapeCode = '\u001b[';

/** Emphases by ANSI codes, or none where `colour` is false. */
export function makeStyle({ colour, width }: { colour: boolean; width: number }): Style {
  const paint = (on: number, off: number): Paint =>
    colour ? (text) => `${escapeCode}${on}m${text}${escapeCode}${off}m` : (text) => text;
  return {
    colour,
    width,
    strong: paint(1, 22),
    faint: paint(2, 22),
    good: paint(32, 39),
    bad: paint(31, 39),
    fact: paint(33, 39),
    speech: paint(36, 39),
    struck: (text) => paint(31, 39)(paint(9, 29)(text)),
    added: (text) => paint(32, 39)(paint(4, 24)(text)),
  };
}
