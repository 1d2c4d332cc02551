import { load } from 'cheerio/slim';

const probe = load('<p></p>');

/** What the parser lets pass though it can match nothing: `main >`, `..story`, `@page`. */
const slips = /\.\.|@|[>~+]\s*(?:,|$)/;

/** Whether `text` is a CSS selector that pages can be read with: `main .story`; not `main > > p`, `p:outer` or markup. */
export function isSelector(text: string): boolean {
  const bare = text.replace(/"[^"]*"|'[^']*'|\[[^\]]*\]/g, '[]');
  if (text.trim() === '' || text.includes('<') || slips.test(bare)) return false;
  try {
    probe.root().find(text);
    return true;
  } catch {
    return false;
  }
}
