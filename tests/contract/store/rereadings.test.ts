import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Rereading } from '../../../shared/domain/version.ts';
import type { Store } from '../../../shared/ports/store.ts';
import { makeDocument } from '../../support/store-builders.ts';
import { type OpenedStore, storeKinds } from '../../support/store-kinds.ts';

const makeRereading = (given: Partial<Rereading>): Rereading => ({
  pageId: 'page',
  number: 1,
  readerVersion: 'reader 2',
  of: 'original',
  articleHash: 'article',
  documentHash: 'reread',
  readAt: '2026-11-21T00:10:00.000Z',
  ...given,
});

describe.each(storeKinds)('a store $name', ({ open }) => {
  let opened: OpenedStore;
  let versions: Store['versions'];
  beforeAll(async () => {
    opened = await open();
    versions = opened.store.versions;
  });
  afterAll(() => opened.close());

  it('keeps what a reader read in a version, by reader', async () => {
    await versions.keepRereading(makeRereading({}));
    await versions.keepRereading(makeRereading({ articleHash: 'read later' }));
    expect(await versions.rereading('page', 1, 'reader 2')).toEqual(makeRereading({}));
    expect(await versions.rereading('page', 1, 'reader 3')).toBeNull();
    expect(await versions.rereading('page', 2, 'reader 2')).toBeNull();
  });

  it('puts a rereading in the place of one made beside a document that is gone', async () => {
    await versions.keepRereading(makeRereading({ number: 2 }));
    await versions.keepRereading(makeRereading({ number: 2, of: 'what is left' }));
    expect((await versions.rereading('page', 2, 'reader 2'))?.of).toBe('what is left');
  });

  it("removes a version's rereadings with their documents, and never the original", async () => {
    const document = makeDocument('The army holds 59 people.');
    for (const hash of ['reread', 'original']) await versions.putDocument(hash, document);
    await versions.keepRereading(makeRereading({ number: 3 }));
    const same = makeRereading({ number: 3, readerVersion: 'reader 3', documentHash: 'original' });
    await versions.keepRereading(same);
    await versions.keepRereading(makeRereading({ number: 31, documentHash: 'other' }));
    await versions.removeRereadings('page', 3);
    expect(await versions.rereading('page', 3, 'reader 2')).toBeNull();
    expect(await versions.rereading('page', 3, 'reader 3')).toBeNull();
    expect(await versions.document('page', 'reread')).toBeNull();
    expect(await versions.document('page', 'original')).toEqual(document);
    expect(await versions.rereading('page', 31, 'reader 2')).not.toBeNull();
  });
});
