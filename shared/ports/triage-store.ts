import type { Instant } from '../domain/instant.ts';
import type { Triage, TriageKey, TriageState } from '../domain/triage.ts';
import type { Listed, Stretch } from './list.ts';

export interface TriagesQuery extends Stretch {
  /** Changes seen since then. */
  readonly since?: Instant;
  readonly state?: TriageState;
}

/** What the desk did about changes. */
export interface TriageStore {
  get(key: TriageKey): Promise<Triage | null>;
  /** Puts what `change` makes of it as it stands, on top of what another writer put between; null writes nothing. */
  change(key: TriageKey, change: (known: Triage | null) => Triage | null): Promise<Triage | null>;
  /** By when their changes were seen, newest first. */
  list(query: TriagesQuery): Promise<Listed<Triage>>;
  ofPage(pageId: string, stretch: Stretch): Promise<Listed<Triage>>;
  remove(key: TriageKey): Promise<void>;
}
