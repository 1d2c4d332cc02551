import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { commands, type WalkStep, walk } from '../first-minutes/walk.ts';

const page = await readFile(
  new URL('../../docs/first-fifteen-minutes.md', import.meta.url),
  'utf8',
);

let steps: readonly WalkStep[] = [];
beforeAll(async () => {
  steps = await walk();
}, 120_000);

const step = (name: string): WalkStep => {
  const found = steps.find(({ command }) => command.startsWith(`recount ${name}`));
  if (found === undefined) throw new Error(`The walk has no ${name}.`);
  return found;
};

describe('the first fifteen minutes', () => {
  test('are those that the page tells', () => {
    expect([...page.matchAll(/^\$ (.*)$/gm)].map(([, command]) => command)).toEqual(commands);
  });

  test('every command of them ends well', () => {
    for (const { command, code, output } of steps)
      expect({ command, code, output }).toMatchObject({ command, code: 0 });
  });

  // What doctor says of disks is another machine's.
  test.each(commands.filter((command) => !command.includes('doctor')))(
    'what the page shows of it is what comes: %s (npm run fifteen writes it anew)',
    (command) => {
      const { output, mails } = step(command.slice('recount '.length));
      expect(page).toContain(`$ ${command}\n${output}\n`);
      for (const mail of mails) expect(page).toContain(mail);
    },
  );

  test('show the ledger of the demo, in which a page that is gone says nothing now', () => {
    expect(step('demo').output).toMatch(/Evening Ledger\n.*14:02–18:50 .*\(page gone since\)/);
  });

  test('show the page with its figures and statements marked, what was not sure, and up to five trackers', () => {
    const { output } = step('init');
    expect(output).toContain('by Mira Doran · published 2026-03-04T11:05:00+00:00');
    expect(output).toContain('is holding [47]¹ hostages');
    expect(output).toContain('_denied_ˢ¹');
    expect(output).toContain('Not sure, or not found');
    expect(output.match(/^ {3}\d {2}.*(?:now|statement)/gm)).toHaveLength(5);
  });

  test('send the alert of one altered figure, marked TEST, and then the real one, by mail', () => {
    expect(step('rehearse').mails[0]).toMatch(/^TEST Harbour Post: hostages held 47 → 46/);
    expect(step('check').mails).toHaveLength(1);
    expect(step('check').mails[0]).toMatch(/^Harbour Post: hostages held 47 → 46/);
  });

  test('say when the next check is, and that the channel is proven', () => {
    const { output } = step('doctor');
    expect(output).toMatch(/The next check is due at/);
    expect(output).toMatch(/desk is proven: a rehearsal was accepted/);
  });
});
