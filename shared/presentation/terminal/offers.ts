import { counted } from '../../domain/counted.ts';
import type { OfferedTracker, Preview } from '../../domain/preview.ts';
import { amount } from './figure-phrase.ts';
import { plainLine, shorten } from './plain.ts';
import type { Style } from './style.ts';

/** The trackers that a page gives cause for, numbered as `--track` takes them. */
export function renderOffers(preview: Preview, style: Style): string {
  const { offers, onTrackers } = preview;
  const already =
    onTrackers.length === 0
      ? []
      : [`On trackers already: ${onTrackers.map(plainLine).join(', ')}.`];
  if (offers.length === 0) return already.map((line) => `${line}\n`).join('');
  return [
    ...already,
    style.strong('Could be tracked, on this page and across others'),
    ...offers.map(
      (offer, index) =>
        `${String(index + 1).padStart(4)}  ${plainLine(offer.tracker.name)}  ${style.faint(shorten(offerWords(preview, offer), style.width - 40))}`,
    ),
    '',
  ].join('\n');
}

/** What would be on a tracker's line: "47, 46" or what the speaker does. */
export function offerWords({ reading }: Preview, { figures, statements }: OfferedTracker): string {
  const values = figures.flatMap((index) => {
    const figure = reading.figures[index];
    return figure === undefined ? [] : [plainLine(amount(figure))];
  });
  const acts = statements.flatMap((index) => reading.statements[index]?.act ?? []);
  return values.length > 0
    ? `now ${[...new Set(values)].join(', ')}`
    : `${counted(statements.length, 'statement')}: ${[...new Set(acts)].join(', ')}`;
}
