import { expect, test } from 'vitest';
import type { PageReader, ReadResult } from '../../../shared/ports/page-reader.ts';
import { makePoliteReader } from '../../../shared/wiring/polite-reader.ts';
import { makeStoryClock } from '../../rehearsal/run-rehearsal.ts';

/** A reader whose hosts ask for delays by origin, under manners with a clock that is moved by hand. */
function politely(delaysMs: Readonly<Record<string, number>>, answer?: ReadResult) {
  const clock = makeStoryClock('2026-03-04T14:00:00.000Z');
  const reader: PageReader = {
    read: () => Promise.resolve(answer ?? { kind: 'gone', status: 404 }),
    delayMs: (url) => delaysMs[new URL(url).origin] ?? 2000,
  };
  const hostDelaysMs = { 'valley-courier.example': 9000 };
  return { clock, reader: makePoliteReader(reader, { clock, hostDelaysMs }) };
}

test('the longer of the delays that a host asks for by either scheme counts', async () => {
  const { reader } = politely({
    'http://harbour-post.example': 30_000,
    'https://meridian-wire.example': 40_000,
  });
  expect(await reader.delayMs('https://harbour-post.example/')).toBe(30_000);
  expect(await reader.delayMs('http://meridian-wire.example/')).toBe(40_000);
  expect(await reader.delayMs('https://the-lantern.example/')).toBe(2000);
});

test('a delay in the configuration lengthens a host’s own and never shortens it', async () => {
  const short = politely({});
  expect(await short.reader.delayMs('https://valley-courier.example/')).toBe(9000);
  const long = politely({ 'https://valley-courier.example': 60_000 });
  expect(await long.reader.delayMs('https://valley-courier.example/')).toBe(60_000);
});

test('a host that asks to be left alone is left alone with all its pages until the time is over', async () => {
  const { reader, clock } = politely(
    {},
    { kind: 'unreadable', reason: 'blocked', detail: 'Status 429.', retryAfterMs: 600_000 },
  );
  await reader.read({ url: 'https://harbour-post.example/one' });
  expect(await reader.delayMs('https://harbour-post.example/two')).toBe(600_000);
  expect(await reader.delayMs('https://meridian-wire.example/')).toBe(2000);
  clock.advance(599_000);
  expect(await reader.delayMs('https://harbour-post.example/two')).toBe(2000);
});
