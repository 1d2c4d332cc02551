import type { FeedFault } from './feed.ts';

const mostCharacters = 10_000_000;

/** Why an XML document must not reach a parser; null when it may. Outside comments and CDATA no declaration may stand at all: feeds need none, and entities hide in them. */
export function xmlFault(text: string): FeedFault | null {
  if (text.length > mostCharacters) {
    return 'too-large';
  }
  let at = text.indexOf('<!');
  while (at !== -1) {
    const end = endOfSkipped(text, at);
    if (end === null) {
      return 'declares-entities';
    }
    if (end === -1) {
      return 'malformed';
    }
    at = text.indexOf('<!', end);
  }
  return null;
}

/** Where a comment or CDATA section that starts here ends (-1: nowhere); null when it is neither. */
function endOfSkipped(text: string, at: number): number | null {
  if (text.startsWith('<!--', at)) {
    return text.indexOf('-->', at + 4);
  }
  return text.startsWith('<![CDATA[', at) ? text.indexOf(']]>', at + 9) : null;
}

export interface RootElement {
  /** Its local name in lower case: `rss`, `feed`, `rdf`, `urlset`. */
  readonly name: string;
  readonly closed: boolean;
}

/** The document's first element; null when there is none. */
export function rootElement(text: string): RootElement | null {
  let at = text.indexOf('<');
  while (at !== -1 && /^<(?:\?|!--)/.test(text.slice(at, at + 4))) {
    at = text.indexOf('<', pastPrologue(text, at));
  }
  const name = at === -1 ? undefined : /^<([\w:.-]{1,60})[\s/>]/.exec(text.slice(at, at + 64))?.[1];
  if (name === undefined) {
    return null;
  }
  const local = name.slice(name.indexOf(':') + 1).toLowerCase();
  return { name: local, closed: text.includes(`</${name}`, at) };
}

/** Past the comment or processing instruction that starts here, or past the text when it never ends. */
function pastPrologue(text: string, at: number): number {
  const end = text.indexOf(text.startsWith('<?', at) ? '?>' : '-->', at + 2);
  return end === -1 ? text.length : end;
}
