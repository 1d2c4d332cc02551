import { RecountError } from '../domain/recount-error.ts';
import type { Clock } from '../ports/clock.ts';
import type { Found, LookRequest } from '../use-cases/preview/look-at.ts';
import { openFirstCheck } from './first-check.ts';

type Look = (request: LookRequest) => Promise<Found | null>;

/** One polite look at an address under the settings of a data folder; null where none were applied. */
export const lookFrom =
  (dataDir: string, clock: Clock): Look =>
  async (request) =>
    (await (await openFirstCheck(dataDir, clock))?.look(request))?.found ?? null;

/** Refuses (`watch.busy`) a look while another is under way: nobody uses a form to ask much of a site. */
export function oneAtATime(look: Look): Look {
  let isBusy = false;
  return async (request) => {
    if (isBusy)
      throw new RecountError(
        'watch.busy',
        'Another page is being tried. Wait for it, then send this again.',
      );
    isBusy = true;
    try {
      return await look(request);
    } finally {
      isBusy = false;
    }
  };
}
