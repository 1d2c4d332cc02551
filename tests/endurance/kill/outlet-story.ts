import { filler } from '../../support/make-newsroom.ts';
import type { Chance } from './chance.ts';

/** What a page of the story says; its key tells contents apart and can be found in a stored article. */
export interface Telling {
  readonly count: number;
  readonly displaced: number | null;
  readonly stance: 'rejects' | 'accepts';
}

export const keyOf = ({ count, displaced, stance }: Telling): string =>
  `${count}-${displaced ?? 'none'}-${stance}`;

/** The key of what a stored article says; null when it is no page of this story. */
export function keyInText(text: string): string | null {
  const count = /holding (\d+) hostages/u.exec(text)?.[1];
  const stance = /“We (reject|accept) this plan/u.exec(text)?.[1];
  if (count === undefined || stance === undefined) return null;
  const displaced = /that (\d+) people had been displaced/u.exec(text)?.[1];
  return `${count}-${displaced ?? 'none'}-${stance}s`;
}

/** What the page says next: another count, one it gave before, a paragraph less or more, another stance. */
export function nextTelling(told: readonly Telling[], now: Telling, chance: Chance): Telling {
  const back = told[told.length - chance.whole(2, 4)];
  if (back !== undefined && keyOf(back) !== keyOf(now) && chance.happens(0.4)) return back;
  if (chance.happens(0.2))
    return { ...now, displaced: now.displaced === null ? chance.whole(1200, 1900) : null };
  if (chance.happens(0.15))
    return { ...now, stance: now.stance === 'rejects' ? 'accepts' : 'rejects' };
  return { ...now, count: now.count + chance.whole(1, 9) * (chance.happens(0.5) ? 1 : -1) };
}

/** The page as it is served; what stands outside the story differs each time. */
export function tellingHtml(
  { count, displaced, stance }: Telling,
  { serial, noArchive }: { readonly serial: number; readonly noArchive: boolean },
): string {
  const paragraphs = [
    `The Northern Front is holding ${count} hostages, the army said on Tuesday.`,
    ...(displaced === null
      ? []
      : [`The agency Open Hands said that ${displaced} people had been displaced since Sunday.`]),
    `“We ${stance.slice(0, -1)} this plan,” Foreign Minister Lena Maric said on Tuesday.`,
    ...filler,
  ];
  const meta = noArchive ? '<meta name="robots" content="noarchive">' : '';
  return `<!doctype html><html lang="en"><head><title>Talks stall in Verun</title>${meta}</head><body>
<nav><a href="/">Home</a></nav><main><article><h1>Talks stall in Verun</h1>
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></main>
<footer><p>Seen by ${4000 + serial} readers.</p></footer></body></html>`;
}
