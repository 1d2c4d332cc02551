/** The two variables by which people say that they want no colours (no-color.org). */
export function readTerminalEnvironment(): { readonly wantsColour: boolean } {
  const { NO_COLOR = '', TERM } = process.env;
  return { wantsColour: NO_COLOR === '' && TERM !== 'dumb' };
}
