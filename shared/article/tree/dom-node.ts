/** What this room needs of a parsed node; the parser's own nodes fit it as they are. */
export interface DomNode {
  readonly type: string;
  /** Tag name in lower case; elements only. */
  readonly name?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  /** Text and comments only. */
  readonly data?: string;
  readonly children?: readonly DomNode[];
}
