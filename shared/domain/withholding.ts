import type { Instant } from './instant.ts';

/** What is kept and checked as before, but shown to nobody until it is released. */
export interface Withholding {
  /** Of what is withheld: a page has one, and each of its versions. */
  readonly id: string;
  readonly pageId: string;
  /** The version; null: the page with all of its versions, those to come too. */
  readonly number: number | null;
  readonly url: string;
  /** For the team only: it is in no message. */
  readonly reason: string;
  readonly at: Instant;
}

/** The id of what withholds a page (`number` null) or one version of it. */
export const withholdingId = (pageId: string, number: number | null): string =>
  number === null ? pageId : `${pageId}:${number}`;
