import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WARCParser } from 'warcio';
import { writeWarc } from '../../../shared/adapters/local/transfer/write-warc.ts';
import { captures } from '../../../shared/use-cases/history/captures.ts';
import { readWithheld } from '../../../shared/use-cases/withhold/withheld.ts';
import { withhold } from '../../../shared/use-cases/withhold/withhold.ts';
import { withoutWithheld } from '../../../shared/use-cases/withhold/without-withheld.ts';
import { makeNewsroom } from '../../support/make-newsroom.ts';

const held = (count: number) => `The Northern Front is holding ${count} hostages, the army said.`;

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rc-warc-'));
  room = await makeNewsroom();
  for (const count of [59, 58, 57]) {
    room.publish([held(count)]);
    await room.checkAndProject();
    room.pass(60);
  }
});
afterAll(() => rm(folder, { recursive: true }));

const shown = async () => ({
  store: withoutWithheld(room.store, await readWithheld(room.store)),
  archive: room.archive,
});

async function written(name: string, since: string | null = null) {
  const file = join(folder, name);
  await writeWarc(file, 'Recount', captures(await shown(), { pageId: null, since }));
  const found: { date: string; url: string; text: string; type: string }[] = [];
  for await (const record of new WARCParser(createReadStream(file))) {
    if (record.warcType !== 'response') continue;
    found.push({
      date: record.warcDate ?? '',
      url: record.warcTargetURI ?? '',
      type: record.httpHeaders?.headers.get('content-type') ?? '',
      text: await record.contentText(),
    });
  }
  return found;
}

test('every capture is a response of its own time, with the bytes as they came', async () => {
  const found = await written('all.warc.gz');
  expect(found.map(({ date }) => date.slice(11, 16))).toEqual(['16:00', '15:00', '14:00']);
  expect(found[0]).toMatchObject({
    url: room.page.url,
    type: expect.stringMatching(/^text\/html/) as unknown,
  });
  expect(found.map(({ text }) => /holding (\d+)/.exec(text)?.[1])).toEqual(['57', '58', '59']);
});

test('captures since a time are those alone', async () => {
  expect(await written('since.warc.gz', '2026-03-04T14:30:00.000Z')).toHaveLength(2);
});

test('a file that is there is not written over', async () => {
  await expect(written('all.warc.gz')).rejects.toMatchObject({ code: 'EEXIST' });
});

test('what is withheld is not in it', async () => {
  await withhold(room, { page: room.page, number: 2 }, 'wait');
  const found = await written('shown.warc.gz');
  expect(found.map(({ text }) => /holding (\d+)/.exec(text)?.[1])).toEqual(['57', '59']);
});
