import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { filler, newsHtml } from '../support/make-newsroom.ts';
import { clear, ctrlC, down, enter, onTerminal, type Step } from '../support/on-terminal.ts';
import { startRecount } from '../support/recount-process.ts';
import { startOutlet } from '../support/start-outlet.ts';

let server: Server;
let folder = '';
let port = 0;

beforeAll(async () => {
  const sentence =
    'The Northern Front is holding 47 hostages, and 28 of them are dead, the army said.';
  ({ server, port } = await startOutlet((request, response) => {
    if (request.url !== '/talks') response.writeHead(404).end();
    else
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end(newsHtml([sentence, ...filler]));
  }));
});
afterAll(() => {
  server.close();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recount-terminal-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const talks = (): string => `http://127.0.0.1:${port}/talks`;
const type = (args: readonly string[], steps: readonly Step[]) =>
  onTerminal({ folder, open: `127.0.0.1:${port}` }, args, steps);

async function recount(...args: readonly string[]): Promise<string> {
  const asked = startRecount({ folder, open: `127.0.0.1:${port}` }, ...args);
  await asked.ended;
  return asked.said();
}

const contact: Step = ['Who can people', `desk@recount.example${enter}`];
const page = (): Step => ['Which page should be followed', `${talks()}${enter}`];
const mail: Step = ['Where should alerts go?', `${down}${enter}`];
const here: Step = ['Where should alerts go?', enter];
const zone: Step = ['Time zone', `${clear}UTC${enter}`];

test('a wrong answer is asked again with the reason, and the answers before it stand', async () => {
  const { said, code, missed } = await type(
    ['init'],
    [
      ['Who can people', `desk at recount${enter}`],
      ['must be an e-mail address', `${clear}desk@recount.example${enter}`],
      ['Which page should be followed', `recount.example/talks${enter}`],
      ['is no web address', `${clear}${talks()}${enter}`],
      mail,
      ['Mail server', `127.0.0.1${enter}`],
      ['Port', `${clear}smtp${enter}`],
      ['A port is a number from 1 to 65535', `${clear}2525${enter}`],
      ['User', enter],
      ['From', enter],
      ['To (one address', `${clear}nobody${enter}`],
      ['is no e-mail address', `${clear}night-desk@recount.example${enter}`],
      ['Time zone', `${clear}Mars/Base${enter}`],
      ['is no time zone', `${clear}Europe/London${enter}`],
      ['Apply it now', enter],
      ['Which of these to track', ` ${enter}`],
    ],
  );
  expect({ code, missed }).toEqual({ code: 0, missed: null });
  expect(said).toContain('holding [47]¹ hostages');
  expect(said).toContain('Tracking hostages-dead');
  const file = await readFile(join(folder, 'recount.yaml'), 'utf8');
  for (const line of ['desk@recount.example', talks(), 'port: 2525', 'night-desk@recount.example'])
    expect(file).toContain(line);
  expect(file).toContain('timezone: Europe/London');
  expect(await recount('watch', 'list')).toContain(talks());
  expect(await recount('figures', '--tracker', 'hostages-dead')).toContain('28');
});

test.each([
  ['the first question', [['Who can people', ctrlC]]],
  ['the page', [contact, ['Which page', `harbour${ctrlC}`]]],
  ['the channel', [contact, page(), ['Where should alerts go?', ctrlC]]],
  ['the mail server', [contact, page(), mail, ['Mail server', ctrlC]]],
  ['the time zone', [contact, page(), here, ['Time zone', ctrlC]]],
] satisfies [string, Step[]][])(
  'Ctrl-C at %s leaves nothing behind, and says so',
  async (_, steps) => {
    const { said, code, missed } = await type(['init'], steps);
    expect({ code, missed }).toEqual({ code: 130, missed: null });
    expect(said).toContain('Stopped at your wish; nothing was written.');
    expect(await readdir(folder)).toEqual([]);
  },
);

test('Ctrl-C when it is asked whether to apply leaves the whole file, and says so', async () => {
  const steps: Step[] = [contact, page(), here, zone, ['Apply it now', ctrlC]];
  const { said, code } = await type(['init'], steps);
  expect(code).toBe(130);
  expect(said).toContain('Stopped at your wish; recount.yaml is written, and not applied');
  expect(await readdir(folder)).toEqual(['recount.schema.json', 'recount.yaml']);
  expect(await recount('apply', 'recount.yaml', '--dry-run')).toContain('+ watches.');
});

test('Ctrl-C at the trackers follows what was applied, tracks nothing, and says so', async () => {
  const steps: Step[] = [
    contact,
    page(),
    here,
    zone,
    ['Apply it now', enter],
    ['Which of these to track', ctrlC],
  ];
  const { said, code } = await type(['init'], steps);
  expect(code).toBe(130);
  expect(said).toContain('Stopped at your wish; recount.yaml is applied');
  expect(await recount('watch', 'list')).toContain(talks());
  expect(await recount('figures', '--tracker', 'hostages-held')).not.toContain('47');
});

test('watch add offers trackers on a terminal, and Ctrl-C there stores nothing', async () => {
  await recount('init', '--contact', 'desk@recount.example', '--apply');
  const stopped = await type(['watch', 'add', talks()], [['Which of these to track', ctrlC]]);
  expect(stopped.code).toBe(130);
  expect(stopped.said).toContain('Stopped at your wish; nothing was written.');
  expect(await recount('watch', 'list')).not.toContain(talks());
  const added = await type(['watch', 'add', talks()], [['Which of these to track', enter]]);
  expect(added.code).toBe(0);
  expect(added.said).toContain('Tracking hostages-dead');
});

test('a page that cannot be read is followed or not, as the person says', async () => {
  await recount('init', '--contact', 'desk@recount.example', '--apply');
  const gone = `http://127.0.0.1:${port}/gone`;
  const left = await type(['watch', 'add', gone], [['Follow it all the same?', 'n']]);
  expect(left.said).toContain('Not followed; nothing was stored.');
  expect(await recount('watch', 'list')).not.toContain(gone);
});
