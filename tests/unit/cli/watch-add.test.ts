import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sha256 } from '../../../shared/adapters/local/sha256.ts';
import { pageIdentity } from '../../../shared/use-cases/page-identity.ts';
import { makeFirst } from '../../support/make-first.ts';
import { filler, newsHtml } from '../../support/make-newsroom.ts';
import {
  type NastyServer,
  page,
  redirect,
  startNastyServer,
  status,
} from '../../support/nasty-server.ts';

const held = 'The Northern Front still holds 59 hostages, the army of Costara said on Tuesday.';
const vague =
  'Dozens of people came, an official said. The team had won 2-1 in phase two. The government of Costara rejected the plan for the port on Tuesday.';
const feed = (items: string): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>World</title>${items}</channel></rss>`;

let server: NastyServer;
let first: Awaited<ReturnType<typeof makeFirst>>;
const long = Array.from({ length: 20 }, (_, n) =>
  filler.join(' ').replaceAll('Verun', `Verun${String.fromCharCode(97 + n)}`),
);

beforeAll(async () => {
  server = await startNastyServer({
    '/talks': page(newsHtml([held, vague, ...filler])),
    '/long': page(
      newsHtml([...long, held, ...long.map((text) => text.replaceAll('Ansel', 'Orvin'))]),
    ),
    '/two': page(
      `<html><body><main><p>${filler.join('</p><p>')}</p></main><div id="story"><p>${held}</p><p>${filler.join('</p><p>')}</p></div></body></html>`,
    ),
    '/feed.xml': page(feed(`<item><title>Talks stall</title><link>/talks</link></item>`), {
      'content-type': 'application/rss+xml',
    }),
    '/closed': status(403),
    '/street': page(
      newsHtml([
        'Baker Tom Hale of Norwick rejected the plan for the port. Opposition leader Mira Dole rejected the plan for the harbour.',
        ...filler,
      ]),
    ),
    '/floods': page(
      newsHtml([
        'The damage was put at $2.3 million. Mira Dole, the governor, came on Monday. She rejected the plan for the port.',
        ...filler,
      ]),
    ),
    '/inward': redirect('http://10.0.0.1/talks'),
  });
});
afterAll(() => server.close());
beforeEach(async () => {
  first = await makeFirst({ port: server.port, contact: true });
});

const talks = () => `${first.origin}/talks`;
const headOf = (url: string) =>
  first.store.versions.head(pageIdentity({ url, selectors: {} }, sha256)?.id ?? '');

describe('a page that is added', () => {
  test('is shown with every figure and statement marked, and how each was read', async () => {
    const { exit, out } = await first.cli('watch', 'add', talks());
    expect(exit).toBe(0);
    expect(out).toContain('Talks stall in Verun');
    expect(out).toContain('still holds [59]¹ hostages, _the army of Costara_ _said_ˢ¹');
    expect(out).toMatch(/1 {2}59 {2}hostages, held.*by the army of Costara/);
    expect(out).toContain('no byline found · no published time found');
  });

  test('is shown with the person that a pronoun was read as, and sums in the plural', async () => {
    const { out } = await first.cli('watch', 'add', `${first.origin}/floods`);
    expect(out).toContain('She, read as Mira Dole (reject, against)');
    expect(out).toContain('2,300,000 dollars');
  });

  test('is shown with what was not sure', async () => {
    const { out } = await first.cli('watch', 'add', talks());
    expect(out).toContain('not sure: how many: the word gives no number');
    expect(out).toContain('an unnamed source is never taken to be another one');
    expect(out).toContain('Not taken for figures: 2-1 (a score or a code), two (a label).');
  });

  test('is read once, and what was read is version 1', async () => {
    const before = server.requests.length;
    await first.cli('watch', 'add', talks());
    expect(server.requests.slice(before)).toEqual(['GET /robots.txt', 'GET /talks']);
    expect(await headOf(talks())).toMatchObject({ number: 1, headline: 'Talks stall in Verun' });
  });

  test('is followed without being read where nobody gave a contact', async () => {
    const without = await makeFirst({ port: server.port, contact: false });
    const before = server.requests.length;
    const { exit, out } = await without.cli('watch', 'add', talks());
    expect([exit, server.requests.length]).toEqual([0, before]);
    expect(out).toContain('Not read yet: no contact was applied');
    expect(out).toContain('Following');
    expect(out).toContain('it is read once a contact is applied');
    expect(out).not.toContain('recount check reads it');
  });

  test('is not read with --no-read', async () => {
    const before = server.requests.length;
    expect((await first.cli('watch', 'add', talks(), '--no-read')).exit).toBe(0);
    expect(server.requests.length).toBe(before);
  });

  test('and is long is shown around its facts, and whole with --full', async () => {
    const short = await first.cli('watch', 'add', `${first.origin}/long`);
    expect(short.out).toContain('[…]');
    expect(short.out).toContain('[59]¹');
    const full = await first.cli('watch', 'add', `${first.origin}/long`, '--full');
    expect(full.out.length).toBeGreaterThan(short.out.length * 3);
  });

  test('and cannot be read is followed all the same, with the reason and exit 1', async () => {
    const { exit, out } = await first.cli('watch', 'add', `${first.origin}/closed`);
    expect(exit).toBe(1);
    expect(out).toContain('It could not be read: the site refused to answer us.');
    expect((await first.store.watches.list({ limit: 10 })).items).toHaveLength(1);
  });

  test.each([
    'http://10.0.0.1/talks',
    'http://localhost/talks',
    'http://169.254.1.1/talks',
    'http://[::1]/talks',
    'http://[fe80::1]/talks',
    'http://0x7f.1/talks',
    'http://192.168.1.4:8080/talks',
  ])('and is not on the public web is refused before anything is stored: %s', async (url) => {
    for (const more of [[], ['--no-read'], ['--dry-run']]) {
      const { exit, out, err } = await first.cli('watch', 'add', url, ...more);
      expect([exit, out]).toEqual([2, '']);
      expect(err).toContain('only public ones are read; RECOUNT_ALLOW_ADDRESSES=');
    }
    expect((await first.store.watches.list({ limit: 10 })).items).toEqual([]);
  });

  test('and leads to a private address is refused as well', async () => {
    const { exit, err } = await first.cli('watch', 'add', `${first.origin}/inward`);
    expect(exit).toBe(2);
    expect(err).toContain('only public addresses are read. 10.0.0.1 leads to');
    expect((await first.store.watches.list({ limit: 10 })).items).toEqual([]);
  });

  test.each([
    [['--label', ''], '--label is empty'],
    [['--label', ...Array.from({ length: 21 }, (_, n) => `l${n}`)], 'at most 20 entries'],
    [['--outlet', ' '], '--outlet is empty'],
    [['--every', '10s'], 'between 1m and 30d'],
    [['--body', '..x'], 'is no CSS selector'],
  ])('with what a file would be refused for is refused: %s', async (options, reason) => {
    const { exit, err } = await first.cli('watch', 'add', talks(), ...options);
    expect(exit).toBe(2);
    expect(err).toContain(reason);
  });

  test('with a password in its address is refused, and the password is not repeated', async () => {
    const url = 'https://desk:hunter2@harbour-post.example/talks';
    const { exit, err } = await first.cli('watch', 'add', url);
    expect(exit).toBe(2);
    expect(err).toBe('The address must hold no user name or password.\n');
  });

  test('and cannot be read is left when the person says no', async () => {
    const no = { confirm: () => Promise.resolve(false) };
    const { exit, out } = await first.asPerson(no, 'watch', 'add', `${first.origin}/closed`);
    expect([exit, out.endsWith('Not followed; nothing was stored.\n')]).toEqual([0, true]);
    expect((await first.store.watches.list({ limit: 10 })).items).toEqual([]);
  });

  test('gives all of it as JSON', async () => {
    const { out } = await first.cli('watch', 'add', talks(), '--json');
    expect(JSON.parse(out)).toMatchObject({
      kind: 'added',
      read: { kind: 'article' },
      preview: {
        reading: { figures: [{ value: 59 }, {}] },
        figureDoubts: [[], ['size', 'status']],
        offers: [{ tracker: { id: 'hostages-held' } }, {}],
      },
      accepted: [],
      report: { version: 1, outcome: 'new-version' },
    });
  });
});

describe('the trackers that a page gives cause for', () => {
  test('are offered with the command and the YAML that accept them', async () => {
    const { out } = await first.cli('watch', 'add', talks());
    expect(out).toContain('   1  hostages held  now 59');
    expect(out).toMatch(/Accept some with: recount watch add \S+ --track 1,2/);
    expect(out).toContain('  hostages-held:\n    kind: figure\n    measures: [hostage]');
  });

  test('are kept by number, and the page is on their line from its first version', async () => {
    const { out } = await first.cli('watch', 'add', talks(), '--track', '1');
    expect(out).toContain('Tracking hostages-held');
    expect(await first.store.trackers.get('hostages-held')).toMatchObject({ managedBy: 'hand' });
    const points = await first.store.ledger.points('hostages-held', { limit: 10 });
    expect(points.items).toMatchObject([{ value: 59, version: 1, until: null }]);
  });

  test('accepted later hold what the page said before, and tell nobody', async () => {
    await first.store.channels.put({
      id: 'desk',
      settings: { kind: 'terminal' },
      managedBy: 'hand',
    });
    await first.cli('watch', 'add', talks());
    const { out } = await first.cli('watch', 'add', talks(), '--yes');
    expect(out).toContain('is followed already, as 127-talks. Version 1 stands.');
    expect((await first.store.ledger.points('hostages-held', { limit: 10 })).items).toHaveLength(1);
    expect(await first.store.outbox.waiting('desk', '2100-01-01T00:00:00.000Z', 10)).toEqual([]);
    expect((await first.cli('watch', 'add', talks())).out).toContain(
      'On trackers already: hostages-held',
    );
  });

  test('are asked for at a terminal', async () => {
    const choose = { chooseMany: () => Promise.resolve([0]) };
    const { out } = await first.asPerson(choose, 'watch', 'add', talks());
    expect(out).toContain('Tracking hostages-held');
    expect(out).not.toContain('Accept some with');
  });

  test('follow no private person from page to page', async () => {
    const { out } = await first.cli('watch', 'add', `${first.origin}/street`);
    expect(out).toContain('Mira Dole on');
    expect(out).toContain('Baker Tom Hale');
    expect(out).not.toContain('Tom Hale on');
  });

  test('must be among those offered', async () => {
    const { exit, err } = await first.cli('watch', 'add', talks(), '--track', '9');
    expect([exit, err]).toEqual([2, expect.stringContaining('such as 1,3 (1 to 2)')]);
    expect((await first.store.watches.list({ limit: 10 })).items).toEqual([]);
  });
});

describe('a selector', () => {
  test('can be tried without storing anything', async () => {
    const url = `${first.origin}/two`;
    const { exit, out } = await first.cli('watch', 'add', url, '--body', '#story', '--dry-run');
    expect(exit).toBe(0);
    expect(out).toContain('still holds [59]¹ hostages');
    expect(out).toContain('Nothing was stored (--dry-run).');
    expect((await first.store.watches.list({ limit: 10 })).items).toEqual([]);
  });

  test('is not tried without a contact', async () => {
    const without = await makeFirst({ port: server.port, contact: false });
    const { exit, err } = await without.cli('watch', 'add', talks(), '--dry-run');
    expect([exit, err]).toEqual([3, expect.stringContaining('recount init asks for one')]);
  });
});

describe('a feed', () => {
  test('is shown by its stories, which are followed with it', async () => {
    const { exit, out } = await first.cli('watch', 'add', `${first.origin}/feed.xml`, '--feed');
    expect(exit).toBe(0);
    expect(out).toContain('1 story found\n  Talks stall\n');
    expect(out).toContain('1 story is followed with it');
  });

  test('that is asked for as a page is refused with what would be right', async () => {
    const { exit, err } = await first.cli('watch', 'add', `${first.origin}/feed.xml`);
    expect([exit, err]).toEqual([1, expect.stringContaining('add --feed to follow its stories')]);
    expect((await first.store.watches.list({ limit: 10 })).items).toEqual([]);
  });

  test('that is no feed says so', async () => {
    const { exit, out } = await first.cli('watch', 'add', talks(), '--feed');
    expect([exit, out]).toEqual([1, expect.stringContaining('the answer is not a web page')]);
  });
});
