import { describe, expect, it } from 'vitest';
import { makeMemoryTable } from '../../../shared/adapters/memory/memory-table.ts';
import type { Store } from '../../../shared/ports/store.ts';
import { factReader } from '../../../shared/use-cases/check/fact-reader.ts';
import { forgetKnown } from '../../../shared/use-cases/check/known-page.ts';
import { fetched, filler, makeNewsroom, newsHtml } from '../../support/make-newsroom.ts';
import { recordingTable } from '../../support/recording-table.ts';

const held = (count: number): string => `The Northern Front is holding ${count} hostages.`;
const onlyState = { reads: ['STATE'], writes: ['STATE'], removes: [], indexes: [] };

/** A page that was read twice, so that its state knows it, over a table that says what is asked. */
async function knownNewsroom(wrap?: (store: Store) => Store) {
  const table = recordingTable(makeMemoryTable());
  const room = await makeNewsroom({ table, ...(wrap === undefined ? {} : { wrap }) });
  room.publish([held(58)]);
  await room.checkAndProject();
  room.pass(5);
  await room.check();
  room.pass(5);
  table.take();
  return { ...room, table, known: async () => (await room.store.pages.state(room.page.id))?.known };
}

describe('a check of a page that says what it said', () => {
  it('reads its state, writes its state, and asks the table for nothing else', async () => {
    const room = await knownNewsroom();
    const report = await room.check();
    expect(room.table.take()).toEqual(onlyState);
    expect(report).toMatchObject({ kind: 'checked', outcome: 'unchanged', version: 1 });
  });

  it('asks for nothing else when the page answers that it was not modified', async () => {
    const room = await knownNewsroom();
    room.answer({ kind: 'not-modified', validators: { etag: '"a"' } });
    expect(await room.check()).toMatchObject({ outcome: 'unchanged', version: 1 });
    expect(room.table.take()).toEqual(onlyState);
  });

  it('counts each check in its spell and moves its due time as the whole check does', async () => {
    const room = await knownNewsroom();
    const before = await room.store.pages.state(room.page.id);
    const report = await room.check();
    const state = await room.store.pages.state(room.page.id);
    expect(state?.spell).toMatchObject({ outcome: 'unchanged', count: 2 });
    expect(state?.lastReadAt).toBe(room.clock.now());
    expect(report).toMatchObject({ nextDueAt: state?.nextDueAt });
    expect(state?.nextDueAt && before?.nextDueAt && state.nextDueAt > before.nextDueAt).toBe(true);
  });

  it('commits a version when the page says something else, and knows that one then', async () => {
    const room = await knownNewsroom();
    room.publish([held(59)]);
    expect(await room.check()).toMatchObject({ outcome: 'new-version', version: 2 });
    expect(await room.known()).toMatchObject({ version: 2 });
  });

  it('is told when the page cannot be read, and reads it whole after that', async () => {
    const room = await knownNewsroom();
    room.answer({ kind: 'unreadable', reason: 'blocked', detail: '' });
    expect(await room.check()).toMatchObject({ outcome: 'unreadable', reason: 'blocked' });
    expect(await room.known()).toBeUndefined();
  });

  it('holds what a new reader reads against what the new reader read in the head', async () => {
    const room = await knownNewsroom();
    const article: typeof factReader.article = (page) => {
      const read = factReader.article(page);
      return { ...read, article: { ...read.article, headline: 'As the new reader reads it' } };
    };
    room.readWith({ ...factReader, version: 'extractor-9,new', extractor: 'extractor-9', article });
    expect(await room.check()).toMatchObject({ outcome: 'unchanged', version: 1 });
    room.pass(5);
    room.table.take();
    await room.check();
    expect(room.table.take()).toEqual(onlyState);
    expect(await room.versions()).toHaveLength(1);
  });
});

describe('what a state knows is not believed', () => {
  it('after a crash between a version and its state: the page that goes back makes a version', async () => {
    let isCrashing = false;
    const crash = (store: Store): Store => ({
      ...store,
      versions: {
        ...store.versions,
        commit: async (version) => {
          const outcome = await store.versions.commit(version);
          if (isCrashing) throw new Error('kill -9');
          return outcome;
        },
      },
    });
    const room = await knownNewsroom(crash);
    room.publish([held(59)]);
    isCrashing = true;
    await expect(room.check()).rejects.toThrow('kill -9');
    isCrashing = false;
    room.publish([held(58)]);
    room.pass(5);
    expect(await room.check()).toMatchObject({ outcome: 'new-version', version: 3 });
  });

  it('while another check is committing: what was read before its commit is made known to nobody', async () => {
    let meanwhile: (() => Promise<unknown>) | null = null;
    const between = (store: Store): Store => ({
      ...store,
      versions: {
        ...store.versions,
        commit: async (version) => {
          const first = meanwhile;
          meanwhile = null;
          await first?.();
          const outcome = await store.versions.commit(version);
          if (first !== null) throw new Error('kill -9');
          return outcome;
        },
      },
    });
    const room = await knownNewsroom(between);
    room.publish([held(59)]);
    meanwhile = async () => {
      room.publish([held(58)]);
      await room.check();
    };
    await expect(room.check()).rejects.toThrow('kill -9');
    expect(await room.known()).toBeUndefined();
    room.pass(5);
    expect(await room.check()).toMatchObject({ outcome: 'new-version', version: 3 });
    room.pass(70);
    await room.check();
    expect(await room.known()).toMatchObject({ version: 3 });
  });

  it('when somebody who did not know of it moved the state on', async () => {
    const room = await knownNewsroom();
    const state = await room.store.pages.state(room.page.id);
    if (state === null) throw new Error('the page has a state');
    const moved = { ...state, revision: state.revision + 1, lastReadAt: room.clock.now() };
    await room.store.pages.putState(moved, room.page.host);
    room.table.take();
    await room.check();
    expect(room.table.take().reads).toContain('VERSION');
  });

  it('once it was forgotten while a check was on its way: that check writes nothing', async () => {
    const room = await knownNewsroom();
    const answer = fetched(newsHtml([held(58), ...filler]));
    room.answerAfter(async () => {
      await forgetKnown(room.store.pages, room.page);
      return answer;
    });
    expect(await room.check()).toMatchObject({ nextDueAt: null });
    expect(await room.known()).toBeUndefined();
  });

  it('while a removal waits for its second check', async () => {
    const room = await knownNewsroom();
    room.publish([]);
    expect(await room.check()).toMatchObject({ outcome: 'new-version' });
    expect(await room.known()).toBeUndefined();
    room.pass(5);
    await room.check();
    expect((await room.events()).map(({ kind }) => kind)).toContain('change-confirmed');
    expect(await room.known()).toMatchObject({ version: 2 });
  });
});
