import { expect, test } from 'vitest';
import { compareOutputSchema } from '../../../shared/contracts/compare.ts';
import { runCli } from '../../support/make-cli.ts';

const held = (count: string): string =>
  `The Northern Front still holds ${count} hostages, the army said on Tuesday.\nThe talks in Verun go on.`;

async function compare(value: object) {
  const { exit, out } = await runCli({ input: JSON.stringify(value) }, 'compare', '--jsonl');
  expect(exit).toBe(0);
  return compareOutputSchema.parse(JSON.parse(out));
}

test('a one-digit change is told in the shape of the contract', async () => {
  const { alert, changes } = await compare({
    id: 'a',
    before: { text: held('59'), at: '2026-03-04T14:00:00.000Z' },
    after: { text: held('58'), at: '2026-03-04T14:15:00.000Z' },
  });
  expect(alert).toBe(true);
  expect(changes.find(({ kind }) => kind === 'figure-changed')).toMatchObject({
    before: { value: 59 },
    after: { value: 58 },
    reverts: false,
  });
});

test('a value that an earlier version had is seen to come back', async () => {
  const { changes } = await compare({
    id: 'b',
    earlier: [{ text: held('59') }],
    before: { text: held('58') },
    after: { text: held('59') },
  });
  const change = changes.find(({ kind }) => kind === 'figure-changed');
  expect(change).toMatchObject({ reverts: true });
});

test('two versions that say the same change nothing', async () => {
  const version = { text: held('59') };
  expect(await compare({ id: 'c', before: version, after: version })).toEqual({
    id: 'c',
    alert: false,
    changes: [],
  });
});

test('compare without two files is wrong usage', async () => {
  const { exit, err } = await runCli({}, 'compare', 'one.html');
  expect(exit).toBe(2);
  expect(err).toBe('compare needs two files, BEFORE and AFTER (one of them may be -).\n');
});
