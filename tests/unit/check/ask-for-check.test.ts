import { expect, test } from 'vitest';
import { sha256 } from '../../../shared/adapters/local/sha256.ts';
import { makeMemoryArchive } from '../../../shared/adapters/memory/memory-archive.ts';
import { makeMemoryStore } from '../../../shared/adapters/memory/memory-store.ts';
import { askForCheck } from '../../../shared/use-cases/check/ask-for-check.ts';
import { makePage } from '../../support/make-page.ts';

const clock = { now: () => '2026-03-04T15:00:00.000Z' };

test('a page that was never made ready to be read is not said to be busy', async () => {
  const store = makeMemoryStore({ archive: makeMemoryArchive(), clock, digest: sha256 });
  await expect(askForCheck({ store, clock }, makePage())).rejects.toMatchObject({
    code: 'not-found.state',
  });
});
