import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeRenderingReader } from '../../shared/adapters/browser/rendering-reader.ts';
import { makeHttpPageReader } from '../../shared/adapters/http/page-reader.ts';
import { makeSafeClient } from '../../shared/adapters/http/safe-request.ts';
import { systemClock } from '../../shared/adapters/local/system-clock.ts';
import { readArticle } from '../../shared/article/read-page.ts';
import type { ReadResult } from '../../shared/ports/page-reader.ts';

const held = 'The army of Costara said on Tuesday that 59 hostages were still held in the valley.';
const executable = process.env['RECOUNT_CHROMIUM'] ?? '/usr/bin/chromium';

const shell = (script: string): string =>
  `<!doctype html><html lang="en"><head><title>Talks</title></head><body><main id="app"></main><script>${script}</script></body></html>`;

/** Puts text into the page as a script would that fetched it. */
const show = `const show = (text) => { document.getElementById('app').innerHTML = '<article><h1>Talks resume</h1><p>' + text + '</p></article>'; };`;

interface Site {
  readonly server: Server;
  readonly origin: string;
  /** Paths that were asked for, with their user agent. */
  readonly asked: { readonly path: string; readonly agent: string }[];
}

async function openSite(answer: (path: string) => readonly [string, string] | null): Promise<Site> {
  const asked: Site['asked'] = [];
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? '/';
    asked.push({ path, agent: request.headers['user-agent'] ?? '' });
    const [type, body] = answer(path) ?? ['', ''];
    if (type === '') response.writeHead(404).end();
    else if (type === 'to') response.writeHead(302, { location: body }).end();
    else response.writeHead(200, { 'content-type': type }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { server, asked, origin: `http://127.0.0.1:${port}` };
}

/** A page and its data, and a machine of the same network that no page may reach. */
let open: Site;
let inside: Site;
beforeAll(async () => {
  inside = await openSite(() => [
    'application/json',
    JSON.stringify({ text: 'the secret of the house' }),
  ]);
  const pages: Readonly<Record<string, string>> = {
    '/story': `${show} fetch('/data').then((a) => a.json()).then(({ text }) => show(text));`,
    '/reaches': `${show} show('${held}');
      for (const to of ['${inside.origin}/by-fetch', 'http://localhost:${inside.origin.split(':')[2] ?? ''}/by-name', '/led'])
        fetch(to, { mode: 'no-cors' }).then((a) => a.text()).then((text) => show(text));
      new Image().src = '${inside.origin}/by-image';
      navigator.sendBeacon('${inside.origin}/by-beacon');
      new WebSocket('${inside.origin.replace('http', 'ws')}/by-socket');
      const frame = document.createElement('iframe'); frame.src = '${inside.origin}/by-frame'; document.body.append(frame);
      window.open('${inside.origin}/by-window');
      const link = document.createElement('a'); link.href = '${inside.origin}/by-download'; link.download = 'x'; document.body.append(link); link.click();
      navigator.serviceWorker?.register('/worker.js');
      const script = document.createElement('script'); script.src = '${inside.origin}/by-script'; document.body.append(script);`,
    '/leaves': `${show} show('${held}'); setTimeout(() => { location.href = '${inside.origin}/by-leaving'; }, 50);`,
    '/hangs': `${show} show('${held}'); while (true) {}`,
    '/changes': `${show} let n = 0; setInterval(() => { show('${held} ' + n++); fetch('/data?' + n); }, 200);`,
    '/polls': `${show} show('${held}'); setInterval(() => fetch('/data'), 200);`,
    '/asks-much': `${show} show('${held}'); for (let n = 0; n < 300; n++) fetch('/data?' + n);`,
  };
  open = await openSite((path) => {
    const script = pages[path];
    if (script !== undefined) return ['text/html; charset=utf-8', shell(script)];
    if (path.startsWith('/data')) return ['application/json', JSON.stringify({ text: held })];
    if (path === '/led') return ['to', `${inside.origin}/by-redirect`];
    return null;
  });
});
afterAll(() => {
  open.server.close();
  inside.server.close();
});

const read = (path: string, render = true): Promise<ReadResult> => {
  const opened = { allowAddresses: [open.origin.replace('http://', '')] };
  const reader = makeRenderingReader({
    executable,
    sandbox: false,
    contact: 'desk@harbour.example',
    reader: makeHttpPageReader({
      contact: 'desk@harbour.example',
      clock: systemClock,
      defaultDelayMs: 0,
      ...opened,
    }),
    client: makeSafeClient(opened),
    limits: { settleMs: 4000, totalMs: 12_000 },
  });
  return reader.read({ url: `${open.origin}${path}`, ...(render ? { render } : {}) });
};

const textOf = (result: ReadResult): string =>
  result.kind === 'fetched'
    ? readArticle({
        html: result.bytes,
        ...(result.contentType === null ? {} : { contentType: result.contentType }),
      }).text
    : result.kind;

describe('a page that fetches its text by a script', () => {
  it('has no text as it is sent', async () => {
    const result = await read('/story', false);
    expect(result).not.toHaveProperty('rendered');
    expect(textOf(result)).not.toContain(held);
  });

  it('is read with it when it is rendered, and says so', async () => {
    const result = await read('/story');
    expect(result).toMatchObject({ kind: 'fetched', rendered: true, validators: {} });
    expect(textOf(result)).toContain(held);
    expect(open.asked.filter(({ agent }) => !agent.includes('desk@harbour.example'))).toEqual([]);
  });
});

describe('a rendered page', () => {
  it('reaches no address that the reader may not, by any way', async () => {
    const result = await read('/reaches');
    expect(textOf(result)).toContain(held);
    expect(open.asked.map(({ path }) => path)).toContain('/led');
    expect(open.asked.map(({ path }) => path)).not.toContain('/worker.js');
    expect(inside.asked).toEqual([]);
  });

  it('stays where it is when a script leads away', async () => {
    expect(textOf(await read('/leaves'))).toContain(held);
    expect(inside.asked).toEqual([]);
  });

  it('that never yields is given up in time', async () => {
    const started = performance.now();
    expect(await read('/hangs')).toMatchObject({ kind: 'unreadable', reason: 'timed-out' });
    expect(performance.now() - started).toBeLessThan(25_000);
  });

  it('that goes on changing its text is not read', async () => {
    expect(await read('/changes')).toMatchObject({ kind: 'unreadable', reason: 'timed-out' });
  });

  it('that goes on asking and stands still is read', async () => {
    expect(textOf(await read('/polls'))).toContain(held);
  });

  it('is answered so many requests and no more', async () => {
    const before = open.asked.length;
    expect(textOf(await read('/asks-much'))).toContain(held);
    expect(open.asked.length - before).toBeLessThanOrEqual(203);
  });
});

it('a browser that is not there makes the page unreadable, with the setting to look at', async () => {
  const reader = makeRenderingReader({
    executable: '/nowhere/chromium',
    sandbox: true,
    contact: 'desk@harbour.example',
    reader: makeHttpPageReader({
      contact: 'desk@harbour.example',
      clock: systemClock,
      allowAddresses: [open.origin.replace('http://', '')],
    }),
    client: makeSafeClient(),
  });
  const result = await reader.read({ url: `${open.origin}/story`, render: true });
  expect(result).toMatchObject({ kind: 'unreadable', reason: 'unreachable' });
  expect('detail' in result ? result.detail : '').toContain('reader.render');
});
