import type { Preview } from '../../../shared/domain/preview.ts';
import type { Tracker } from '../../../shared/domain/tracker.ts';
import { offerWords } from '../../../shared/presentation/terminal/offers.ts';
import { plainLine } from '../../../shared/presentation/terminal/plain.ts';
import { trackersYaml } from '../../../shared/presentation/terminal/tracker-yaml.ts';
import type { Invocation } from '../io.ts';
import { flag, textOption, UsageError } from '../options.ts';

/** The offered trackers that are to be kept: by `--track` or `--yes`, else by asking at a terminal. */
export async function acceptTrackers(
  { io, options }: Invocation,
  preview: Preview | null,
): Promise<readonly Tracker[]> {
  const offers = preview?.offers ?? [];
  const wish = textOption(options, 'track');
  if (wish !== null)
    return numbered(
      wish,
      offers.map(({ tracker }) => tracker),
    );
  if (flag(options, 'yes')) return offers.map(({ tracker }) => tracker);
  if (preview === null || offers.length === 0 || io.prompts === null || flag(options, 'json'))
    return [];
  const chosen = await io.prompts.chooseMany({
    message: 'Which of these to track? (space takes one off or on, Enter goes on)',
    choices: offers.map((offer, index) => ({
      value: index,
      label: plainLine(offer.tracker.name),
      hint: offerWords(preview, offer),
    })),
  });
  return chosen.flatMap((index) => offers[index]?.tracker ?? []);
}

function numbered(wish: string, offered: readonly Tracker[]): readonly Tracker[] {
  return wish.split(',').map((part) => {
    const tracker = offered[Number(part.trim()) - 1];
    if (tracker !== undefined) return tracker;
    const range = offered.length === 0 ? 'none is offered for this page' : `1 to ${offered.length}`;
    throw new UsageError(
      `--track takes numbers of offered trackers, such as 1,3 (${range}), not “${part}”.`,
    );
  });
}

/** How to accept trackers where nobody can be asked; empty when there is nothing to accept. */
export function howToAccept(preview: Preview | null, url: string): string {
  const offers = preview?.offers ?? [];
  if (offers.length === 0) return '';
  const yaml = trackersYaml(offers.map(({ tracker }) => tracker));
  return `Accept some with: recount watch add ${shellWord(url)} --track 1${offers.length > 1 ? ',2' : ''} (--yes: all), or put them into recount.yaml:\n${yaml}\n`;
}

const shellWord = (text: string): string =>
  /^[\w:/.%@+=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
