/** Half-open range of UTF-16 code units, as `String.prototype.slice` takes them. */
export type Span = readonly [start: number, end: number];

/** The field of an article that offsets count in; `body` is `article.text`. */
export type TextField = 'body' | 'headline' | 'standfirst';
