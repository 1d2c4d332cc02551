import type { CaptureLink, DailyRoot, Day } from '../domain/daily-root.ts';
import type { Listed, Stretch } from './list.ts';

/** Links of the hash chains by the day they were recorded, and the root of each day. */
export interface RootStore {
  /** Puts a link under a day; putting it twice is harmless. */
  putLink(day: Day, link: CaptureLink): Promise<void>;
  holdsLink(day: Day, link: CaptureLink): Promise<boolean>;
  /** In the order of page ids and numbers. */
  links(day: Day, stretch: Stretch): Promise<Listed<CaptureLink>>;

  /** Puts the root of a day that has none. `known`: it was put before, and stands. */
  put(root: DailyRoot): Promise<'put' | 'known'>;
  /** Takes back the root of a day that has not ended: a clock ran ahead. Its links stay. */
  withdraw(day: Day): Promise<void>;
  get(day: Day): Promise<DailyRoot | null>;
  newest(): Promise<DailyRoot | null>;
  /** Newest first, or oldest first when asked. */
  list(stretch: Stretch & { readonly oldestFirst?: boolean }): Promise<Listed<DailyRoot>>;
  /** Whether everything that follows from a root was done, its telling too. */
  isSettled(day: Day): Promise<boolean>;
  settle(day: Day): Promise<void>;
}
