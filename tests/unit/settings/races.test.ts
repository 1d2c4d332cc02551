import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sha256 } from '../../../shared/adapters/local/sha256.ts';
import type { Watch } from '../../../shared/domain/watch.ts';
import { addWatch, setPaused } from '../../../shared/use-cases/settings/hand-watches.ts';
import { dropWatch, keepWatch } from '../../../shared/use-cases/settings/keep-watch.ts';
import { targetPage } from '../../../shared/use-cases/settings/target-page.ts';
import { makeWatch } from '../../support/store-builders.ts';
import { now, type OpenedStore, storeKinds } from '../../support/store-kinds.ts';

const names = ['a', 'b', 'c', 'd', 'e', 'f'];

describe.each(storeKinds.slice(0, 3))('at the same time, $name:', ({ open }) => {
  let opened: OpenedStore;
  beforeEach(async () => {
    opened = await open();
  });
  afterEach(() => opened.close());

  const deps = () => ({ store: opened.store, clock: { now: () => now }, digest: sha256 });
  const watch = (id: string, given: Partial<Watch> = {}) =>
    makeWatch({ id, labels: [id], ...given });
  const id = targetPage({ digest: sha256 }, makeWatch()).id;
  const page = () => opened.store.pages.get(id);
  const dueAt = async () => (await opened.store.pages.state(id))?.nextDueAt;

  test('all who begin to follow a page follow it, with all their labels', async () => {
    await Promise.all(names.map((name) => keepWatch(deps(), watch(name))));
    expect((await page())?.watches.toSorted()).toEqual(names);
    expect((await page())?.labels.toSorted()).toEqual(names);
    for (const name of names)
      expect((await opened.store.pages.listByWatch(name, { limit: 9 })).items).toHaveLength(1);
  });

  test('those who stay are followed when others leave', async () => {
    await Promise.all(names.map((name) => keepWatch(deps(), watch(name))));
    await Promise.all([
      ...names.slice(0, 3).map((name) => dropWatch(deps(), name)),
      keepWatch(deps(), watch('g')),
    ]);
    expect((await page())?.watches.toSorted()).toEqual(['d', 'e', 'f', 'g']);
    expect(await dueAt()).toBe(now);
  });

  test('a page that all leave is due no more', async () => {
    await Promise.all(names.map((name) => keepWatch(deps(), watch(name))));
    await Promise.all(names.map((name) => dropWatch(deps(), name)));
    expect((await page())?.watches).toEqual([]);
    expect(await dueAt()).toBeNull();
  });

  test('a page whose watches are all paused is due no more, and one resumed wakes it', async () => {
    await Promise.all(names.map((name) => keepWatch(deps(), watch(name))));
    await Promise.all(names.map((name) => setPaused(deps(), name, true)));
    expect(await dueAt()).toBeNull();
    await Promise.all([setPaused(deps(), 'a', false), dropWatch(deps(), 'b')]);
    expect(await dueAt()).toBe(now);
  });

  test('a person and a file that want the same name do not overwrite each other', async () => {
    const wanted = { ...watch('a'), managedBy: 'file:recount.yaml' as const };
    const other = 'https://harbour-post.example/other-story';
    const byHand = { ...watch('a', { target: { kind: 'page', url: other } }), paused: false };
    const outcomes = await Promise.allSettled([
      keepWatch(deps(), wanted),
      addWatch(deps(), byHand),
    ]);
    const won = outcomes.filter(({ status }) => status === 'fulfilled');
    expect(won).toHaveLength(1);
    const stored = await opened.store.watches.get('a');
    const led = await opened.store.pages.listByWatch('a', { limit: 9 });
    expect(led.items.map((led) => led.url)).toEqual([stored?.target.url]);
  });
});
