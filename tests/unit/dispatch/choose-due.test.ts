import { expect, test } from 'vitest';
import type { DuePage } from '../../../shared/ports/page-store.ts';
import { chooseDue, makeDispatch } from '../../../shared/use-cases/dispatch/dispatch-due.ts';
import { makeNewsroom } from '../../support/make-newsroom.ts';

const due = (pageId: string, host: string, minute: number) => ({
  pageId,
  host,
  dueAt: `2026-03-04T14:${String(minute).padStart(2, '0')}:00.000Z`,
});

test('the page that has waited longest comes first, whatever order the index gave', () => {
  const chosen = chooseDue([due('late', 'a.example', 30), due('early', 'b.example', 1)]);
  expect(chosen.map(({ pageId }) => pageId)).toEqual(['early', 'late']);
});

test('one host never gets more than twenty checks at once', () => {
  const pages = Array.from({ length: 30 }, (_, index) => due(`p${index}`, 'a.example', index));
  const chosen = chooseDue([...pages, due('other', 'b.example', 59)]);
  expect(chosen).toHaveLength(21);
  expect(chosen.at(-1)?.pageId).toBe('other');
});

test('a message names the slot it was made for', () => {
  expect(chooseDue([due('p', 'a.example', 5)])[0]?.slot).toBe('2026-03-04T14:05:00.000Z');
});

test('a host with thousands of due pages keeps no other waiting', async () => {
  const backlog = Array.from({ length: 3000 }, (_, index) => due(`p${index}`, 'a.example', 1));
  const waiting: readonly DuePage[] = [...backlog, due('other', 'b.example', 30)];
  const { store, clock } = await makeNewsroom();
  const pages = {
    ...store.pages,
    due: (_now: string, limit: number, after?: DuePage) => {
      const start = after === undefined ? 0 : waiting.indexOf(after) + 1;
      return Promise.resolve(waiting.slice(start, start + limit));
    },
  };
  const queue = { send: () => Promise.resolve() };
  const messages = await makeDispatch({ store: { pages }, queue, clock })();
  expect(messages.map(({ host }) => host)).toContain('b.example');
  expect(messages).toHaveLength(21);
});
