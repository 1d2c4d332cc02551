import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeS3Archive } from '../../../shared/adapters/aws/archive/s3-archive.ts';
import { makeFolderArchive } from '../../../shared/adapters/local/archive.ts';
import { makeMemoryArchive } from '../../../shared/adapters/memory/memory-archive.ts';
import type { Archive } from '../../../shared/ports/archive.ts';
import { bucketClient } from '../../support/bucket-client.ts';

const client = bucketClient();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rc-'));
});
afterAll(() => rm(folder, { recursive: true }));

const kinds = [
  { name: 'in a folder', make: () => makeFolderArchive(join(folder, 'kept')) },
  { name: 'in memory', make: makeMemoryArchive },
  { name: 'in a bucket', make: () => makeS3Archive({ client, bucket: 'archive' }) },
];
const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const plain = async (archive: Archive, key: string) => {
  const found = await archive.get(key);
  return found === null ? null : [...found];
};

describe.each(kinds)('an archive $name', ({ make }) => {
  it('gives back any bytes as they were put', async () => {
    const archive = make();
    await archive.put('raw/page/one.gz', bytes(0, 255, 128, 10));
    await archive.put('raw/page/none.gz', bytes());
    expect(await plain(archive, 'raw/page/one.gz')).toEqual([0, 255, 128, 10]);
    expect(await plain(archive, 'raw/page/none.gz')).toEqual([]);
    expect(await archive.get('raw/page/other.gz')).toBeNull();
  });

  it('leaves a key that is there as it is', async () => {
    const archive = make();
    await archive.put('raw/page/kept.gz', bytes(1));
    await archive.put('raw/page/kept.gz', bytes(2));
    expect(await plain(archive, 'raw/page/kept.gz')).toEqual([1]);
  });

  it('removes a key for good, and one that is not there without a fault', async () => {
    const archive = make();
    await archive.put('raw/page/gone.gz', bytes(3));
    await archive.remove('raw/page/gone.gz');
    await archive.remove('raw/page/gone.gz');
    expect(await archive.get('raw/page/gone.gz')).toBeNull();
  });

  it('lists the keys of a folder, and none of a folder that is not there', async () => {
    const archive = make();
    for (const key of ['raw/listed/one.gz', 'raw/listed/two.gz', 'raw/other/one.gz'])
      await archive.put(key, bytes(1));
    const keys: string[] = [];
    for await (const key of archive.keys('raw/listed')) keys.push(key);
    expect(keys.sort()).toEqual(['raw/listed/one.gz', 'raw/listed/two.gz']);
    for await (const key of archive.keys('raw/nowhere')) throw new Error(key);
  });

  it('takes many writers of one key', async () => {
    const archive = make();
    const puts = Array.from({ length: 9 }, () => archive.put('raw/page/raced.gz', bytes(7)));
    await Promise.all(puts);
    expect(await plain(archive, 'raw/page/raced.gz')).toEqual([7]);
  });

  it.each([
    '../outside',
    'raw//x',
    '/etc/passwd',
    'raw/../../x',
    'raw/.hidden',
    '',
    'a b',
    'raw\\x',
  ])('refuses %j as a key', async (key) => {
    await expect(make().put(key, bytes(1))).rejects.toMatchObject({ code: 'archive.bad-key' });
    await expect(make().get(key)).rejects.toMatchObject({ code: 'archive.bad-key' });
    await expect(make().remove(key)).rejects.toMatchObject({ code: 'archive.bad-key' });
  });
});

describe('an archive in a folder', () => {
  it('leaves no half-written file beside the whole ones', async () => {
    const place = join(folder, 'whole');
    const archive = makeFolderArchive(place);
    await Promise.all([archive.put('a.gz', bytes(1)), archive.put('a.gz', bytes(1))]);
    expect(await readdir(place)).toEqual(['a.gz']);
  });

  it('says which copy is damaged', async () => {
    const place = join(folder, 'damaged');
    const archive = makeFolderArchive(place);
    await archive.put('a.gz', bytes(1));
    await writeFile(join(place, 'a.gz'), 'not gzip');
    await expect(archive.get('a.gz')).rejects.toMatchObject({ code: 'archive.damaged' });
  });
});
