import type { Article, UnreadableReason } from '../../domain/article.ts';
import { clean } from '../body/segment.ts';
import { weightOf } from '../body/segment-value.ts';
import { asText } from '../metadata/json-value.ts';
import type { PageFacts } from '../metadata/page-facts.ts';
import { placeText } from '../metadata/place-text.ts';
import type { DomNode } from '../tree/dom-node.ts';
import { nameWords } from '../tree/name-words.ts';
import {
  challengeLines,
  challengeMarks,
  consentWords,
  paywallCalls,
  scriptCalls,
  titleSigns,
} from './sign-words.ts';

/** Below this weight a body may be no story; from it on only a page that declares none is doubted. */
const SHORT = 600;
/** Below this a text beside a paywall is a stub. */
const STUB = 300;

/**
 * Why the page cannot be read as news, or null when it can. A page with a story's length of text
 * that declares itself an article is always readable: a false "unreadable" blinds a watch.
 */
export function whyUnreadable(
  facts: PageFacts,
  article: Pick<Article, 'text' | 'publishedAt' | 'kind'>,
): UnreadableReason | null {
  if (isDamaged(article.text)) return 'damaged';
  const weight = weightOf(article.text);
  const declares = facts.article !== null || article.publishedAt !== null;
  if (weight >= STUB && declares) return null;
  return toldByTitle(facts, weight) ?? toldByText(facts, { text: article.text, weight, declares });
}

/** One character in ten that is none: bytes of something else, or of another charset than they say. */
function isDamaged(text: string): boolean {
  const start = text.slice(0, MOST_SEEN);
  const damaged = start.match(/[\uFFFD\p{Cc}]/gu) ?? [];
  return damaged.filter((letter) => letter !== '\n').length > Math.max(20, start.length / 10);
}

interface Shown {
  readonly text: string;
  readonly weight: number;
  /** The page says of itself that it is an article. */
  readonly declares: boolean;
}

function toldByText(facts: PageFacts, { text, weight, declares }: Shown): UnreadableReason | null {
  const marked = weight < SHORT ? toldByMarks(facts) : null;
  if (marked !== null) return marked;
  if (!declares && isConsentText(text)) return 'consent';
  if (weight >= STUB) return null;
  if (!declares && challengeLines.test(text)) return 'challenge';
  const visible = visibleText(facts);
  if (paywallCalls.test(visible) || deniesAccess(facts)) return 'paywall';
  return text === '' ? whyEmpty(facts, visible) : null;
}

function toldByTitle(facts: PageFacts, weight: number): UnreadableReason | null {
  // Boxes beside a story have second headings ("Cookies", "Log in"); a page without text has only them.
  const isNearlyEmpty = weight < 60;
  const headings = facts.tree.places
    .filter(({ tag }) => tag === 'h1' || (tag === 'h2' && isNearlyEmpty))
    .slice(0, 3);
  const names = [facts.title ?? '', ...headings.map((place) => placeText(facts.tree, place))];
  for (const [reason, sign] of titleSigns) {
    if (names.some((name) => name.length < 120 && sign.test(name.trim()))) return reason;
  }
  return null;
}

function toldByMarks(facts: PageFacts): UnreadableReason | null {
  let hasPassword = false;
  for (const place of facts.tree.places) {
    if (nameWords(place).some((word) => challengeMarks.has(word))) return 'challenge';
    if (place.tag === 'input' && place.attribs['type'] === 'password') hasPassword = true;
  }
  return hasPassword && facts.article === null && visibleText(facts).length < 800 ? 'login' : null;
}

function isConsentText(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.length > 40);
  const telling = lines.filter((line) => consentWords.test(line)).length;
  const words = text.slice(0, MOST_SEEN).match(new RegExp(consentWords, 'giu')) ?? [];
  return words.length >= 3 && telling > lines.length * 0.6;
}

const deniesAccess = (facts: PageFacts): boolean =>
  /^false$/i.test(asText(facts.article?.['isAccessibleForFree']) ?? '') ||
  facts.article?.['isAccessibleForFree'] === false;

const MOST_SEEN = 6000;

/** The page's text as it stands, story or not, up to a length. */
function visibleText(facts: PageFacts): string {
  let text = '';
  for (const piece of facts.tree.pieces) {
    if (text.length > MOST_SEEN) break;
    text += piece.after === 'nothing' ? piece.text : ` ${piece.text}`;
  }
  return clean(text);
}

/** No body at all: a shell that waits for its script, a wall in place of the page, or nothing. */
function whyEmpty(facts: PageFacts, visible: string): UnreadableReason {
  if (isConsentText(visible.replace(/([.!?])\s/g, '$1\n'))) return 'consent';
  const isShell = facts.tree.places.some(
    ({ tag, attribs }) =>
      tag === 'div' &&
      /^(?:root|app|__next|__nuxt|react-root|main-app|svelte)$/.test(attribs['id'] ?? ''),
  );
  const asksForScript = facts.tree.places.some(
    ({ tag, node }) => tag === 'noscript' && scriptCalls.test(nodeText(node)),
  );
  if (isShell || asksForScript || scriptCalls.test(visible)) return 'script-only';
  return 'empty';
}

const MOST_NODES = 50;

/** The text of the first nodes inside `root`. */
function nodeText(root: DomNode): string {
  const waiting: DomNode[] = [root];
  let text = '';
  for (let count = 0; waiting.length > 0 && count < MOST_NODES; count++) {
    const node = waiting.shift();
    text += ` ${node?.data ?? ''}`;
    waiting.push(...(node?.children ?? []).slice(0, MOST_NODES));
  }
  return text;
}
