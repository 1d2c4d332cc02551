import { load } from 'cheerio';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeMemoryArchive } from '../../../shared/adapters/memory/memory-archive.ts';
import { makeMemoryStore } from '../../../shared/adapters/memory/memory-store.ts';
import type { StatementRecord } from '../../../shared/domain/ledger.ts';
import type { Speaker, Statement } from '../../../shared/domain/statement.ts';
import { withholdingId } from '../../../shared/domain/withholding.ts';
import { startService } from '../../support/make-service.ts';
import { makeSpeaker, makeStatementRecord } from '../../support/store-builders.ts';
import { storeDeps } from '../../support/store-kinds.ts';

const hostile = '"><img src=x onerror=alert(1)><script>alert(1)</script>\u202e]]>&';

const store = makeMemoryStore({ ...storeDeps, archive: makeMemoryArchive() });
let service: Awaited<ReturnType<typeof startService>>;
let written = 0;

interface Said extends Partial<StatementRecord> {
  readonly statement?: never;
}

async function says(who: Partial<Speaker>, given: Said, statement: Partial<Statement> = {}) {
  written += 1;
  const record = makeStatementRecord(
    { lineage: `s${written}`, ...given },
    { speaker: makeSpeaker(who), ...statement },
  );
  await store.ledger.putStatement(record);
  await store.ledger.putSpeaker(record);
}

const day = (date: string): string => `2026-11-${date}T10:00:00.000Z`;
const holt = { name: 'Adrian Holt', role: null };
const minister = { name: 'Jane Roe', role: 'Prime Minister', organisation: 'Costara' };
const office = {
  name: null,
  role: null,
  organisation: "Prime Minister's Office",
  class: 'organisation',
} as const;

async function withhold(pageId: string): Promise<void> {
  await store.withholdings.put({
    id: withholdingId(pageId, null),
    pageId,
    number: null,
    url: 'https://harbour-post.example/talks',
    reason: 'asked for',
    at: day('09'),
  });
}

beforeAll(async () => {
  service = await startService({ store });
  const truce = { topic: ['truce', 'north'], voice: 'quoted', saidAt: 'on Wednesday' } as const;
  await says(
    holt,
    { pageId: 'p1', from: day('01'), sentence: 'Holt rejects the truce.' },
    { ...truce, act: 'reject' },
  );
  await says(
    holt,
    { pageId: 'p2', from: day('02'), sentence: 'Holt again rejects the truce.' },
    { ...truce, act: 'reject' },
  );
  await says(
    holt,
    { pageId: 'p3', from: day('03'), sentence: 'Holt accepts the truce.' },
    { ...truce, act: 'accept' },
  );
  await says(
    holt,
    { pageId: 'p4', from: day('04'), sentence: 'Last month Holt rejected the truce.' },
    { ...truce, act: 'reject' },
  );
  await says(
    holt,
    { pageId: 'p5', from: day('05'), sentence: 'Holt warns of floods.' },
    { topic: ['flood'], act: 'warn' },
  );
  await says(minister, { pageId: 'p1', from: day('02') });
  await says(office, { pageId: 'p1', from: day('02') });
  await says({ ...holt, name: 'Holt' }, { pageId: 'p6', from: day('01') });
  await says({ ...holt, name: 'Mira Sand', class: 'private' }, { pageId: 'p1' });
  await says({ ...holt, name: 'Quentin Vale', class: 'anonymous' }, { pageId: 'p1' });
  await says(
    { ...holt, name: hostile },
    { pageId: 'p1', outlet: hostile, sentence: hostile, url: 'javascript:alert(1)' },
    { topic: [hostile] },
  );
  await says({ ...holt, name: 'Hidden Person' }, { pageId: 'withheld' });
  await says({ ...holt, name: 'Yara Frost' }, { pageId: 'p1', from: day('01') });
  await says({ ...holt, name: 'Yara Frost' }, { pageId: 'withheld', from: day('06') });
  await says({ ...holt, name: 'Erased Person' }, { pageId: 'erased' });
  await withhold('withheld');
  await store.ledger.removePage('erased');
});
afterAll(() => service.close());

async function asked(path: string) {
  const response = await service.ask(path, { headers: { accept: 'text/html' } });
  const text = await response.text();
  expect(service.faults).toEqual([]);
  return { status: response.status, text, $: load(text) };
}

const namesOf = async (path: string): Promise<readonly string[]> => {
  const { $ } = await asked(path);
  return $('li.change h2')
    .map((_, name) => $(name).text())
    .get();
};

test('officials, organisations and public figures are listed by name, and nobody else', async () => {
  const names = await namesOf('/speakers');
  expect(names.filter((name) => !name.includes('img'))).toEqual([
    'Adrian Holt',
    'Holt',
    'Jane Roe',
    "Prime Minister's Office",
    'Yara Frost',
  ]);
});

test('the first letters of a name narrow the list, and stay in the form', async () => {
  expect(await namesOf('/speakers?startsWith=ja')).toEqual(['Jane Roe']);
  const { $ } = await asked('/speakers?startsWith=ja');
  expect($('input[name=startsWith]').attr('value')).toBe('ja');
});

test('an empty list says what to do next', async () => {
  const { $ } = await asked('/speakers?startsWith=zzz');
  expect($('.empty').text()).toContain('Try fewer letters');
  expect($('.empty a').attr('href')).toBe('/speakers');
});

test('a long list goes on where it stopped, with its letters', async () => {
  const { $ } = await asked('/speakers?limit=2');
  const next = $('a[rel=next]').attr('href') ?? '';
  expect(next).toContain('limit=2');
  expect(await namesOf(next)).not.toContain('Adrian Holt');
});

test('statements stand by topic, newest first, each with its page and version', async () => {
  const { $ } = await asked('/speakers/adrian-holt.name');
  const topics = $('.topic h2').map((_, topic) => $(topic).text());
  expect(topics.get()).toEqual(['flood', 'truce']);
  const sentences = $('.topic').eq(1).find('blockquote');
  expect(sentences.map((_, sentence) => $(sentence).text()).get()).toEqual([
    'Last month Holt rejected the truce.',
    'Holt accepts the truce.',
    'Holt again rejects the truce.',
    'Holt rejects the truce.',
  ]);
  const links = $('.topic').eq(1).find('a[href^="/pages/"]');
  expect(links.map((_, link) => $(link).attr('href')).get()).toContain(
    '/pages/p3/compare?from=1&to=1',
  );
});

test('a shift stands with both sentences; a position told again or recalled is none', async () => {
  const { $ } = await asked('/speakers/adrian-holt.name');
  const sides = $('.shifts dd').map((_, side) => $(side).text());
  expect(sides.get()).toEqual(['Holt again rejects the truce.', 'Holt accepts the truce.']);
  expect($('.topic .shift').length).toBe(1);
});

test('when it was said stands as the page words it', async () => {
  const { $ } = await asked('/speakers/adrian-holt.name');
  expect($('.topic').eq(1).find('article').first().text()).toContain('said on Wednesday');
});

test('a topic in the address narrows the statements', async () => {
  const { $ } = await asked('/speakers/adrian-holt.name?topic=flood');
  expect($('.topic').length).toBe(1);
});

test('an office and its head are linked with the reason, and keep their own words', async () => {
  const linked = async (key: string) => {
    const { $ } = await asked(`/speakers/${key}`);
    return $('.linked li').text();
  };
  expect(await linked('jane-roe.name')).toContain("Prime Minister's Office an office");
  expect(await linked('prime-minister-s-office.organisation')).toContain('Jane Roe an office');
  expect(await linked('adrian-holt.name')).toContain('perhaps one person, perhaps not');
  const { $ } = await asked('/speakers/prime-minister-s-office.organisation');
  expect($('.topic blockquote').length).toBe(1);
});

test('what a page calls a speaker is shown as words and does nothing', async () => {
  const { $, text } = await asked('/speakers?startsWith=img');
  expect($('main img, main script').length).toBe(0);
  expect(text).not.toContain('\u202e');
  const href = $('li.change a').attr('href') ?? '';
  const speaker = await asked(href);
  expect(speaker.status).toBe(200);
  expect(speaker.$('main img, main script, [href^="javascript"]').length).toBe(0);
  expect(speaker.text).not.toContain('\u202e');
});

test.each([
  'hidden-person.name',
  'erased-person.name',
  'mira-sand.name',
  'quentin-vale.name',
  '<b>',
])('there is nothing under %s, who is withheld, erased, private or unknown', async (key) => {
  const { status, text } = await asked(`/speakers/${encodeURIComponent(key)}`);
  expect(status).toBe(404);
  expect(text).not.toMatch(/Hidden Person|Erased Person|Mira Sand|Quentin Vale|<b>/);
});

test('the API lists the same speakers, each with the newest statement that may be shown', async () => {
  const answer = await service.ask('/api/v1/speakers?startsWith=yara');
  const { items } = (await answer.json()) as {
    items: readonly { key: string; last: { pageId: string } }[];
  };
  expect(items.map(({ key, last }) => [key, last.pageId])).toEqual([['yara-frost.name', 'p1']]);
  const all = await (await service.ask('/api/v1/speakers?limit=200')).text();
  expect(all).not.toMatch(/Hidden|Erased Person|Mira Sand|Quentin Vale/);
  const said = await service.ask('/api/v1/statements?speakerKey=yara-frost.name');
  expect(await said.text()).toContain('Yara Frost');
});
