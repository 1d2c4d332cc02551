import { load } from 'cheerio';

const MOST = 120;

/** One address of every kind of page that links lead to from `start`; kinds differ in more than names and numbers. */
export async function kindsOfPage(start: string): Promise<readonly string[]> {
  const found = new Map<string, string>();
  const queue = new Set([start]);
  for (const url of queue) {
    const kind = kindOf(new URL(url));
    if (found.has(kind) || !url.startsWith(start)) continue;
    const html = await pageAt(url);
    if (html === null || found.size > MOST) continue;
    found.set(kind, url);
    for (const link of linksOf(html, url)) queue.add(link);
  }
  return [...found.values()];
}

async function pageAt(url: string): Promise<string | null> {
  const answer = await fetch(url);
  const text = await answer.text();
  return (answer.headers.get('content-type') ?? '').startsWith('text/html') ? text : null;
}

const linksOf = (html: string, url: string): string[] =>
  load(html)('a[href]')
    .toArray()
    .map((link) => new URL(link.attribs['href'] ?? '', url))
    .map((link) => `${link.origin}${link.pathname}${link.search}`);

const kindOf = ({ pathname, searchParams }: URL): string => {
  const path = pathname
    .split('/')
    .map((part, at) => (at > 1 || /\d/.test(part) ? part.replace(/.*(?:\d|-).*/, '*') : part));
  return `${path.join('/')}?${[...searchParams.keys()].sort().join('&')}`;
};
