import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { access, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';

const cli = 'dist/recount.mjs';

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a program to its end. */
function ended(child: ChildProcessWithoutNullStreams, input = ''): Promise<Ended> {
  return new Promise((resolve, reject) => {
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString('utf8')));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, out, err });
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** Runs the built command as a user does. */
const recount = (argv: readonly string[], input = ''): Promise<Ended> =>
  ended(spawn(process.execPath, [cli, ...argv]), input);

/** Runs a line of shell in which `recount` is the built command. */
const shell = (line: string): Promise<Ended> =>
  ended(spawn('bash', ['-c', `recount() { ${process.execPath} ${cli} "$@"; }; ${line}`]));

beforeAll(async () => {
  await access(cli).catch(() => {
    throw new Error('dist/ is not built: run npm run prepare');
  });
});

test('help comes without reading the commands', async () => {
  const started = performance.now();
  const { code, out } = await recount(['--help']);
  // Promised: 400 ms on an idle machine. Here tests run beside each other.
  expect(performance.now() - started).toBeLessThan(4_000);
  expect([code, out.startsWith('Usage: recount')]).toEqual([0, true]);
});

test('lines are answered in order through a pipe', async () => {
  const texts = Array.from({ length: 200 }, (_, n) => `Some ${n + 2} people were hurt in Verun.`);
  const input = texts.map((text, n) => JSON.stringify({ id: String(n), text })).join('\n');
  const { code, out, err } = await recount(['extract', '--jsonl'], input);
  expect([code, err]).toEqual([0, '']);
  const ids = out
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { id: string }).id);
  expect(ids).toEqual(texts.map((_, n) => String(n)));
});

test('a reader that goes away ends the command quietly', async () => {
  const line = JSON.stringify({ id: 'a', text: 'Some 40 people were hurt in Verun.' });
  const { out, err } = await shell(
    `yes '${line}' | head -20000 | recount extract --jsonl | head -1`,
  );
  expect(out.split('\n')).toHaveLength(2);
  expect(err).toBe('');
});

test('memory does not grow with the number of lines', async () => {
  const text = `Some 40 people were hurt in Verun. ${'The talks went on behind closed doors. '.repeat(40)}`;
  const line = JSON.stringify({ id: 'a', text });
  const { code, err } = await shell(
    `yes '${line}' | head -4000 | NODE_OPTIONS=--max-old-space-size=80 recount extract --jsonl > /dev/null`,
  );
  expect([code, err]).toEqual([0, '']);
});

test('no stack is printed without --debug', async () => {
  const folder = join(await mkdtemp(join(tmpdir(), 'recount-none-')), 'none');
  const { code, err } = await recount(['figures', '--data', folder]);
  expect(code).toBe(4);
  expect(err).toContain('[not-found.data]');
  expect(err).not.toMatch(/^\s+at /m);
  const debug = await recount(['figures', '--data', folder, '--debug']);
  expect(debug.err).toMatch(/^\s+at /m);
});

test('a watch added by one command is listed by the next', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'recount-store-'));
  const url = 'https://harbour-post.example/talks';
  const added = await recount(['watch', 'add', url, '--data', folder]);
  expect([added.code, added.err]).toEqual([0, '']);
  const { out } = await recount(['watch', 'list', '--data', folder, '--json']);
  expect(JSON.parse(out)).toMatchObject({ items: [{ target: { url } }], cursor: null });
});
