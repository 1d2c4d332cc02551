/** One version of a page as it was once served. */
export interface ServedVersion {
  readonly bytes: Uint8Array;
  /** When it was read, ISO; null when nobody noted it. */
  readonly at: string | null;
}

/** The versions of one page, oldest first. */
export interface History {
  /** What to call it in the report. */
  readonly name: string;
  /** Its own address; null for a saved page that does not say. */
  readonly url: string | null;
  readonly versions: readonly ServedVersion[];
}
