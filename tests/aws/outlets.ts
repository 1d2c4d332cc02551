import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type RehearsedPage, rehearsedPages } from '../rehearsal/pages.ts';

/** The rehearsal's outlets, each on a port of its own: to a function they are five hosts. */
export interface Outlets {
  /** Addresses of the pages by the first word of their outlet's host, `harbour-post`. */
  readonly urls: Readonly<Record<string, string>>;
  /** `127.0.0.1:port` of each. */
  readonly addresses: readonly string[];
  /** Moves the story to a step. */
  show(step: number): void;
  /** From now on a page says `after` where it said `before`, whatever the step. */
  reword(name: string, before: string, after: string): void;
  /** How often a page was asked for. */
  reads(name: string): number;
  close(): Promise<void>;
}

export async function openOutlets(): Promise<Outlets> {
  const story: Story = { step: 0, words: new Map(), reads: new Map() };
  const opened = await Promise.all(
    rehearsedPages.map(async (page) => ({ page, ...(await serve(page, story)) })),
  );
  return {
    urls: Object.fromEntries(
      opened.map(({ page, address }) => [nameOf(page), `http://${address}${page.path}`]),
    ),
    addresses: opened.map(({ address }) => address),
    show: (step) => {
      story.step = step;
    },
    reword: (name, before, after) => {
      story.words.set(name, [...(story.words.get(name) ?? []), { before, after }]);
    },
    reads: (name) => story.reads.get(name) ?? 0,
    close: async () => {
      await Promise.all(opened.map(({ server }) => closed(server)));
    },
  };
}

const nameOf = ({ host }: RehearsedPage): string => host.split('.')[0] ?? host;

interface Story {
  step: number;
  readonly words: Map<string, readonly { readonly before: string; readonly after: string }[]>;
  readonly reads: Map<string, number>;
}

function answerOf(page: RehearsedPage, story: Story) {
  const name = nameOf(page);
  story.reads.set(name, (story.reads.get(name) ?? 0) + 1);
  const { status, html } = page.answer({ step: story.step, round: 0 });
  const words = story.words.get(name) ?? [];
  const said = words.reduce((text, { before, after }) => text.replaceAll(before, after), html);
  return { status, html: said };
}

async function serve(page: RehearsedPage, story: Story) {
  const server = createServer((request, response) => {
    // With a query it is another page of the same words.
    const isKnown = request.url?.split('?')[0] === page.path;
    const notFound = { status: 404, html: '<h1>Not found</h1>' };
    const { status, html } = isKnown ? answerOf(page, story) : notFound;
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return { server, address: `127.0.0.1:${address.port}` };
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
