import type { Channel } from './channel.ts';
import type { Erasure } from './erasure.ts';
import type { PageEvent } from './event.ts';
import type { Page, PageState, Spell } from './page.ts';
import type { Rule } from './rule.ts';
import type { Tracker } from './tracker.ts';
import type { Triage } from './triage.ts';
import type { Version, VersionDocument } from './version.ts';
import type { Watch } from './watch.ts';
import type { Withholding } from './withholding.ts';

/** The format of packs as a whole; raised when older code could not read them. */
export const packFormat = 1;

/** A setting on its way from one store to another. Channels hold references to secrets, never secrets. */
export type PackSetting =
  | { readonly record: 'tracker'; readonly setting: Tracker }
  | { readonly record: 'channel'; readonly setting: Channel }
  | { readonly record: 'watch'; readonly setting: Watch }
  | { readonly record: 'rule'; readonly setting: Rule };

/** What a pack says of one page after its `page` record; all of it names the page. */
export type PackFact =
  | { readonly record: 'document'; readonly hash: string; readonly document: VersionDocument }
  | {
      readonly record: 'bytes';
      readonly pageId: string;
      readonly hash: string;
      readonly base64: string;
    }
  | { readonly record: 'version'; readonly version: Version }
  | { readonly record: 'event'; readonly event: PageEvent }
  | { readonly record: 'spell'; readonly pageId: string; readonly spell: Spell }
  | { readonly record: 'alias'; readonly pageId: string; readonly urlHash: string }
  /** What the desk did about a change of the page. */
  | { readonly record: 'triage'; readonly triage: Triage };

export interface PackPage {
  readonly record: 'page';
  readonly page: Page;
  readonly state: PageState;
}

/** The first line; what follows it is for its format. */
export interface PackHead {
  readonly record: 'recount-history';
  readonly format: number;
}

/** The last line: how many lines stand before it, and the SHA-256 of their text. */
export interface PackEnd {
  readonly record: 'end';
  readonly lines: number;
  readonly sha256: string;
}

/** The tombstone of an erasure: what it forbids is forbidden in the other store too. */
export interface PackErasure {
  readonly record: 'erasure';
  readonly erasure: Erasure;
}

/** What is shown to nobody: it is withheld in the other store too. */
export interface PackWithholding {
  readonly record: 'withholding';
  readonly withholding: Withholding;
}

/** What stands between the first line and the last: settings, erasures, what is withheld, then page after page in the order of ids. */
export type PackRecord = PackSetting | PackErasure | PackWithholding | PackPage | PackFact;
