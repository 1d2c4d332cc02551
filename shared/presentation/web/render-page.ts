/** What JSX gives: text that is escaped already. */
export interface Rendered {
  toString(): string;
}

/** A document as it is sent. */
export const renderPage = (document: Rendered | Promise<Rendered>): Promise<string> =>
  Promise.resolve(document).then((rendered) => `<!doctype html>${rendered.toString()}`);
