import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allCommands } from '../../functions/cli/specs/all.ts';
import { filler, newsHtml } from '../support/make-newsroom.ts';
import { startRecount } from '../support/recount-process.ts';
import { startOutlet } from '../support/start-outlet.ts';

let folder = '';
let server: Server;
let port = 0;
let count = 47;

interface Question {
  readonly args: readonly string[];
  /** What a right answer holds. */
  readonly says: RegExp;
  /** How a right answer may end; 0 by default. */
  readonly exits?: readonly number[];
}

const talks = (): string => `http://127.0.0.1:${port}/talks`;

/** What each command that only asks is asked beside the service, and what the answer must hold. */
const questions: Readonly<Record<string, () => readonly Question[]>> = {
  history: () => [{ args: ['history', talks()], says: /version 2/ }],
  show: () => [
    { args: ['show', talks(), '1'], says: /\[47\]/ },
    { args: ['show', talks(), '--json'], says: /"value":46/ },
  ],
  diff: () => [{ args: ['diff', talks()], says: /47 → 46/ }],
  changes: () => [{ args: ['changes', '--kind', 'figure-changed'], says: /47 → 46/ }],
  figures: () => [
    { args: ['figures', '--current', '--measure', 'hostage'], says: /46/ },
    { args: ['figures', '--tracker', 'held', '--json'], says: /"value":46/ },
  ],
  statements: () => [{ args: ['statements', '--speaker', 'army'], says: /army/ }],
  speakers: () => [{ args: ['speakers'], says: /army/i }],
  'tracker test': () => [{ args: ['tracker', 'test', 'held'], says: /46/ }],
  'rule test': () => [{ args: ['rule', 'test'], says: /47 → 46/ }],
  'tracker suggest': () => [{ args: ['tracker', 'suggest'], says: /is without a tracker/ }],
  search: () => [{ args: ['search', 'hostages', '--current'], says: /46/ }],
  alerts: () => [{ args: ['alerts'], says: /Harbour Post/ }],
  'watch list': () => [{ args: ['watch', 'list'], says: /aid[\s\S]*talks/ }],
  mute: () => [{ args: ['mute'], says: /Nothing is muted/ }],
  withheld: () => [{ args: ['withheld'], says: /under embargo/ }],
  erase: () => [{ args: ['erase', '--list'], says: /asked for/ }],
  roots: () => [{ args: ['roots'], says: /No daily root is made yet/ }],
  verify: () => [{ args: ['verify'], says: /as it was recorded/ }],
  rebuild: () => [{ args: ['rebuild'], says: /from 4 versions of 3 pages/ }],
  upgrade: () => [{ args: ['upgrade', '--dry-run'], says: /3 read by the running reader/ }],
  export: () => [
    { args: ['export'], says: /"value":46/ },
    { args: ['export', 'figures', '--format', 'csv'], says: /46/ },
    { args: ['export', 'history'], says: /"record":"version"/ },
  ],
  doctor: () => [
    {
      args: ['doctor', '--offline'],
      says: /Every committed fact[\s\S]*followed pages can be read/,
      exits: [0, 1],
    },
  ],
};

/** Commands that are no question to a data folder, and why. */
const notAsked: Readonly<Record<string, string>> = {
  run: 'it is the service itself; a second one is refused (store.busy, in lock tests)',
  serve: 'answers until it is stopped (serve.test.ts asks it)',
  check: 'left to the service, which reads the page (service.test.ts)',
  apply: 'a wish, not a question; the service takes it up (apply tests)',
  'watch add': 'a wish: it reads a page and stores a watch',
  'watch pause': 'a wish',
  'watch resume': 'a wish',
  'watch remove': 'a wish',
  withhold: 'a wish; its list is asked with withheld',
  release: 'a wish',
  unmute: 'a wish',
  rehearse: 'sends messages to the real channels',
  import: 'brings a history in',
  evidence: 'writes a file (evidence tests ask it over each store)',
  init: 'writes a file, and opens the store only through apply and watch add',
  demo: 'has a store of its own',
  extract: 'opens no store',
  compare: 'opens no store',
};

const start = (...args: readonly string[]) =>
  startRecount({ folder, open: `127.0.0.1:${port}` }, ...args);

/** Kills are to fall into every moment of a question. */
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface Answer {
  readonly code: number | null;
  readonly text: string;
}

/** A question that is not answered in time is a hang. */
async function ask(args: readonly string[]): Promise<Answer> {
  const asked = start(...args);
  const clock = setTimeout(() => asked.child.kill('SIGKILL'), 20_000);
  const { code, signal } = await asked.ended;
  clearTimeout(clock);
  if (signal !== null) throw new Error(`${args.join(' ')} hung: ${asked.said()}`);
  return { code, text: asked.said() };
}

const isRight = ({ says, exits = [0] }: Question, { code, text }: Answer): boolean =>
  exits.includes(code ?? -1) && says.test(text);

/** One sentence of ours with its code at the end, and no stack of anybody's. */
const isClear = ({ code, text }: Answer): boolean =>
  code !== 0 &&
  /\[[a-z]+\.[a-z-]+\]\s*$/.test(text) &&
  !/^\s+at |Something of our own|undefined/m.test(text);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recount-questions-'));
  ({ server, port } = await startOutlet((request, response) => {
    const sentences: Readonly<Record<string, string>> = {
      '/talks': `The Northern Front is holding ${count} hostages, the army said.`,
      '/aid': 'The army said that 33 aid trucks crossed the border.',
      '/flood': 'The flood killed 12 people, the relief agency Open Hands said.',
    };
    const sentence = sentences[request.url ?? ''];
    if (sentence === undefined) response.writeHead(404).end();
    else
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end(newsHtml([sentence, ...filler]));
  }));
  await writeFile(
    join(folder, 'recount.yaml'),
    `contact: desk@recount.example
watches:
  talks: { page: "${talks()}", outlet: Harbour Post, every: 2m }
  aid: { page: "http://127.0.0.1:${port}/aid", outlet: Valley Courier }
  flood: { page: "http://127.0.0.1:${port}/flood", outlet: Meridian Wire }
hosts:
  127.0.0.1: { delay: 1s }
trackers:
  held: { kind: figure, measures: [hostage], statuses: [held] }
channels:
  desk: { kind: terminal }
`,
  );
  const orders = [
    ['apply', 'recount.yaml'],
    ['check'],
    ['check', 'talks'],
    ['withhold', 'aid', '--reason', 'under embargo'],
    ['erase', 'flood', '--reason', 'asked for', '--yes'],
  ];
  for (const [index, order] of orders.entries()) {
    if (index === 2) count = 46;
    expect(await ask(order)).toMatchObject({ code: 0 });
  }
}, 60_000);

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

test('each command is asked beside the service, or it is said why not', () => {
  const known = [...Object.keys(questions), ...Object.keys(notAsked)].sort();
  expect(known).toEqual(allCommands.map(({ name }) => name).sort());
});

/** Asks everything, two questions at a time, and gives what `isFine` does not hold for. */
async function askAll(isFine: (question: Question, answer: Answer) => boolean): Promise<Answer[]> {
  const left = Object.values(questions).flatMap((of) => of());
  const wrong: Answer[] = [];
  const asking = async (): Promise<void> => {
    for (let question = left.shift(); question !== undefined; question = left.shift()) {
      const answer = await ask(question.args);
      if (!isFine(question, answer))
        wrong.push({ ...answer, text: `${question.args.join(' ')}: ${answer.text}` });
    }
  };
  await Promise.all([asking(), asking()]);
  return wrong;
}

test('each question is answered while the service works', async () => {
  const service = start('run');
  await service.says('Following');
  expect(await askAll(isRight)).toEqual([]);
  expect(service.child.exitCode).toBeNull();
  service.child.kill('SIGTERM');
  expect((await service.ended).code).toBe(0);
}, 60_000);

/** Starts the service and kills it, over and over, until told to stop. */
function killing(): { readonly stop: () => Promise<number> } {
  const ending = new AbortController();
  const killed = (async () => {
    let kills = 0;
    for (; !ending.signal.aborted; kills++) {
      const service = start('run');
      await Promise.race([service.says('Following'), service.ended]);
      await wait((kills * 37) % 250);
      service.child.kill('SIGKILL');
      await service.ended;
    }
    return kills;
  })();
  return {
    stop: () => {
      ending.abort();
      return killed;
    },
  };
}

test('each question is answered, or refused in a clear sentence, while the service is killed and started again', async () => {
  const kills = killing();
  let right = 0;
  const wrong = await askAll((question, answer) => {
    if (isRight(question, answer)) right++;
    return isRight(question, answer) || isClear(answer);
  });
  expect(wrong).toEqual([]);
  expect(await kills.stop()).toBeGreaterThan(2);
  expect(right).toBeGreaterThan(Object.keys(questions).length / 2);
}, 90_000);
