import { renderStory } from '../../rehearsal/page-template.ts';
import type { Chance } from './chance.ts';

/** Which text a page shows: its own name, and how often it was changed. */
export interface Edition {
  readonly path: string;
  readonly host: string;
  readonly revision: number;
  readonly publishedAt: string;
}

type Numbers = (low: number, high: number, ...words: readonly (string | number)[]) => number;

const sentences: readonly ((n: (low: number, high: number) => number) => string)[] = [
  (n) =>
    `The Northern Front still holds ${n(20, 90)} hostages, the Costara army said, and at least ${n(2, 19)} of them are believed to be dead.`,
  (n) =>
    `According to the health ministry, ${n(100, 900)} people were killed and more than ${n(10, 90) * 100} injured since the beginning of the year.`,
  (n) =>
    `Adrian Holt, the envoy of the Lake States, said that the delegations had met ${n(3, 12)} times and had “never been closer to an agreement”.`,
  (n) =>
    `A spokesman for the Prime Minister’s Office denied that ${n(100, 400)} prisoners were to be released. “There is no such list,” he said.`,
  (n) =>
    `Some ${n(11, 60)} lorries with food and medicines have been waiting at the bridge for ${n(2, 9)} days, the director of the hospital, Jonas Abell, said.`,
  (n) =>
    `The Lake States have promised ${n(20, 200)} million crowns for the rebuilding of the town, and the finance minister, Ilse Brandt, called the sum “a beginning”.`,
  (n) =>
    `The front demanded that the army withdraw from ${n(2, 14)} villages along the river, and that the road be opened within ${n(12, 72)} hours.`,
  (n) =>
    `About ${n(2, 40) * 100} people came to the square on Tuesday, more than the ${n(5, 18) * 100} that the police had expected.`,
  () =>
    'On the square of Port Ansel the names are read aloud every evening, one after another, while the bells of the harbour church are rung.',
  () =>
    'An official who asked not to be named said that the mediators would try again in the coming week, and that nothing had been agreed so far.',
  () =>
    'For the fishermen of the town there is little to do. They mend nets, they say, and they listen to the radio, and wait for the navy to open the bay.',
  () =>
    'The square had emptied by then. On the steps stood the candles that the families leave there each evening, and a woman went from one to the next with a lighter.',
];

/** The page of an edition as its host serves it: a story among scripts and menus, 30 to 130 KB. */
export function pageHtml(chance: Chance, edition: Edition): string {
  const { host, path, revision, publishedAt } = edition;
  const html = renderStory(
    {
      outlet: host,
      headline: `${headlineOf(chance, edition)}${revision % 5 === 3 ? ', officials say' : ''}`,
      standfirst: 'Mediators leave without a date for another meeting, and families wait.',
      byline: chance.pick(['Mara Lindqvist', 'Teresa Quill', 'Oskar Venn'], 'byline', path),
      publishedAt,
      paragraphs: paragraphs(chance, edition),
    },
    { step: 0, round: 0 },
  );
  return html.replace('</body>', `${ballast(chance, edition)}</body>`);
}

function headlineOf({ pick, between }: Chance, { host, path }: Edition): string {
  const place = pick(['Verun', 'Port Ansel', 'the capital', 'the hills'], 'place', host, path);
  return `Talks in ${place} enter day ${between(2, 60, 'day', host, path)} without result`;
}

/** Each revision changes one thing: a number, an added paragraph, the headline, or a paragraph gone. */
function paragraphs({ between }: Chance, { host, path, revision }: Edition): readonly string[] {
  const count = between(9, 22, 'length', host, path);
  const list = Array.from({ length: count }, (_, index) => {
    const template = sentences[(index * 5 + between(0, 11, 'first', host, path)) % 12];
    const changes = index === revision % count ? revision : 0;
    let drawn = 0;
    const number: Numbers = (low, high) =>
      between(low, high, host, path, index, drawn++) + (drawn === 1 ? changes : 0);
    return `${template?.(number) ?? ''} ${sentences[8 + (index % 4)]?.(number) ?? ''}`;
  });
  if (revision % 5 === 2)
    list.push(`The army said that ${between(3, 40, host, path, revision)} soldiers were injured.`);
  return revision % 7 === 6 ? list.slice(0, -1) : list;
}

/** Scripts and menus, that no reader sees, in the amount that news pages carry. */
function ballast({ between, of }: Chance, { host, path }: Edition): string {
  const rows = between(200, 900, 'ballast', host, path);
  const data = Array.from(
    { length: rows },
    (_, index) => `{"slot":${index},"id":"${of(host, index).toString(36)}","ads":[300,250,728,90]}`,
  );
  const links = Array.from(
    { length: 60 },
    (_, index) => `<li><a href="/topics/${index}">Topic number ${index}</a></li>`,
  );
  return `<nav><ul>${links.join('')}</ul></nav><script>window.__state=[${data.join(',\n')}]</script>`;
}
