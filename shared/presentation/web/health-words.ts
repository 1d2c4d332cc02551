import type { PageState } from '../../domain/page.ts';
import { reasonWords } from '../message/wording.ts';

/** How the checks of a page stand, in words. */
export interface Sight {
  readonly words: string;
  readonly isBad: boolean;
}

const minute = (at: string): string => `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;

/** Whether a page can be read, since when it cannot, and why. */
export function sightOf(state: PageState | null): Sight {
  if (state === null) return { words: 'not read yet', isBad: false };
  const { goneSince, blindSince, spell, lastReadAt, failures } = state;
  if (goneSince !== null) return { words: `gone since ${minute(goneSince)}`, isBad: true };
  const reason = spell?.reason == null ? null : reasonWords[spell.reason];
  if (blindSince !== null)
    return {
      words: `cannot be read since ${minute(blindSince)}${reason === null ? '' : `: ${reason}`}`,
      isBad: true,
    };
  if (failures > 0 && reason !== null)
    return { words: `the last check failed: ${reason}`, isBad: true };
  return { words: lastReadAt === null ? 'not read yet' : 'can be read', isBad: false };
}
