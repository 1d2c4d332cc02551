import { articleKey } from '../../changes/same-article.ts';
import type { Erasure, ErasureMark, ErasureTarget } from '../../domain/erasure.ts';
import type { Page } from '../../domain/page.ts';
import { RecountError } from '../../domain/recount-error.ts';
import type { VersionDocument } from '../../domain/version.ts';
import { splitSentences } from '../../language/sentences.ts';
import { everyItem } from '../every-item.ts';
import { findVersion } from '../history/load-version.ts';
import type { EraseDeps } from './erase-deps.ts';
import { nameMark, wholeMark } from './marks.ts';
import { folded, holdsWords } from './words.ts';

/** What a person asks to be erased. */
export type ErasureWish =
  | { readonly kind: 'page'; readonly page: Page }
  | { readonly kind: 'version'; readonly page: Page; readonly number: number }
  /** A paragraph of a version by its place (from 1), or the paragraphs that hold a text. */
  | { readonly kind: 'block'; readonly page: Page; readonly number: number; readonly block: number }
  | { readonly kind: 'text'; readonly page: Page; readonly text: string }
  | { readonly kind: 'person'; readonly page: Page | null; readonly names: readonly string[] };

export interface ErasureRequest {
  readonly wish: ErasureWish;
  readonly reason: string;
  readonly by: string;
  /** Random text for this erasure's marks; those of one store share the first. */
  readonly salt: string;
}

const mostMarks = 2000;

/** The tombstone that a request comes to, not put anywhere yet. Throws `not-found.*` where there is nothing to erase. */
export async function planErasure(deps: EraseDeps, request: ErasureRequest): Promise<Erasure> {
  const { wish, reason, by } = request;
  const at = deps.clock.now();
  const salt = (await firstSalt(deps)) ?? request.salt;
  const { target, marks } = await aim(deps, wish, salt);
  const time = at.replace(/[-:]/g, '').slice(0, 15);
  const addresses = wish.kind === 'page' ? { addresses: await addressesOf(deps, wish.page) } : {};
  const id = `${time}-${deps.digest(JSON.stringify([salt, at, target, marks])).slice(0, 6)}`;
  return { id, target, reason, by, at, status: 'begun', salt, marks, liftedAt: null, ...addresses };
}

/** Hashes of a page's own address and of its other known ones. */
async function addressesOf({ store, digest }: EraseDeps, { id, url }: Page): Promise<string[]> {
  const found = [digest(url)];
  for await (const hash of everyItem((s) => store.pages.aliases(id, s))) found.push(hash);
  return found;
}

/** Marks of one salt are looked for together: a page is hashed once, however much is erased. */
async function firstSalt({ store }: EraseDeps): Promise<string | null> {
  return (await store.erasures.list({ limit: 1 })).items[0]?.salt ?? null;
}

interface Aim {
  readonly target: ErasureTarget;
  readonly marks: readonly ErasureMark[];
}

async function aim(deps: EraseDeps, wish: ErasureWish, salt: string): Promise<Aim> {
  switch (wish.kind) {
    case 'page':
      return { target: { kind: 'page', pageId: wish.page.id }, marks: [] };
    case 'version':
      return aimAtVersion(deps, wish, salt);
    case 'block':
      return aimAtBlocks(deps, wish.page, { salt, isMeant: await blockOf(deps, wish) });
    case 'text': {
      const asked = folded(wish.text);
      if (asked === '') throw new RecountError('not-found.text', '--text holds no words.');
      return aimAtBlocks(deps, wish.page, { salt, isMeant: (words) => holdsWords(words, asked) });
    }
    case 'person':
      return aimAtPerson(deps, wish, salt);
  }
}

async function aimAtVersion(
  { store, digest }: EraseDeps,
  { page, number }: Extract<ErasureWish, { kind: 'version' }>,
  salt: string,
): Promise<Aim> {
  const { version, document } = await findVersion(store, page, number);
  const mark = (kind: 'article' | 'text' | 'bytes', content: string) =>
    wholeMark(digest, salt, { kind, content });
  const article = document?.reading.article;
  return {
    target: { kind: 'version', pageId: page.id, number: version.number },
    marks: [
      mark('bytes', version.rawHash),
      ...(article === undefined
        ? []
        : [mark('article', articleKey(article)), mark('text', folded(article.text))]),
    ],
  };
}

async function blockOf(
  { store }: EraseDeps,
  { page, number, block }: Extract<ErasureWish, { kind: 'block' }>,
): Promise<(words: string) => boolean> {
  const { version, document } = await findVersion(store, page, number);
  const article = document?.reading.article;
  const place = article?.blocks[block - 1];
  if (article === undefined || place === undefined)
    throw new RecountError(
      'not-found.block',
      `Version ${version.number} of ${page.url} has ${article?.blocks.length ?? 0} paragraphs; there is no ${block}.`,
    );
  const meant = folded(article.text.slice(place.start, place.end));
  return (words) => words === meant;
}

interface Search {
  readonly salt: string;
  readonly isMeant: (words: string) => boolean;
}

/** Marks of the paragraphs meant, as each version words them, and of every sentence in them. */
async function blockMarks(
  deps: EraseDeps,
  page: Page,
  { salt, isMeant }: Search,
): Promise<readonly ErasureMark[]> {
  const found = new Map<string, ErasureMark>();
  const add = (kind: 'block' | 'sentence', text: string): void => {
    const mark = wholeMark(deps.digest, salt, { kind, content: folded(text) });
    found.set(`${kind} ${mark.hash}`, mark);
    if (found.size > mostMarks) throw tooMany(page);
  };
  for await (const document of everyDocument(deps, page))
    for (const text of paragraphsOf(document))
      if (isMeant(folded(text))) {
        add('block', text);
        for (const [start, end] of splitSentences(text)) add('sentence', text.slice(start, end));
      }
  return [...found.values()];
}

async function aimAtBlocks(deps: EraseDeps, page: Page, search: Search): Promise<Aim> {
  const marks = await blockMarks(deps, page, search);
  if (marks.length === 0)
    throw new RecountError('not-found.block', `No paragraph of ${page.url} holds that text.`);
  return { target: { kind: 'block', pageId: page.id }, marks };
}

const tooMany = (page: Page): RecountError =>
  new RecountError(
    'erase.too-many',
    `More than ${mostMarks} wordings of ${page.url} hold that text, more than one tombstone can. Nothing was erased. Give more of the paragraph's words, or erase a version or the page.`,
  );

/** What a check committed since the plan words otherwise: marks that the erasure does not have yet. */
export async function marksSince(
  deps: EraseDeps,
  { page, text }: Extract<ErasureWish, { kind: 'text' }>,
  { salt, marks }: Erasure,
): Promise<readonly ErasureMark[]> {
  const asked = folded(text);
  const isMeant = (words: string): boolean => holdsWords(words, asked);
  const known = new Set(marks.map((mark) => `${mark.kind} ${mark.hash}`));
  const found = await blockMarks(deps, page, { salt, isMeant });
  return found.filter((mark) => !known.has(`${mark.kind} ${mark.hash}`));
}

function paragraphsOf({ reading: { article } }: VersionDocument): readonly string[] {
  const own = article.blocks.map(({ start, end }) => article.text.slice(start, end));
  return [article.headline, article.standfirst, ...own].filter((text) => text !== null);
}

async function* everyDocument({ store }: EraseDeps, page: Page): AsyncGenerator<VersionDocument> {
  for await (const version of everyItem((s) => store.versions.list(page.id, s))) {
    const document = await store.versions.documentOf(version);
    if (document !== null) yield document;
  }
}

function aimAtPerson(
  { digest }: EraseDeps,
  { page, names }: Extract<ErasureWish, { kind: 'person' }>,
  salt: string,
): Aim {
  const marks = names.map((name) => nameMark(digest, salt, name)).filter((mark) => mark !== null);
  if (marks.length === 0)
    throw new RecountError('not-found.name', '--person takes a name with at least one word.');
  return { target: { kind: 'person', pageId: page?.id ?? null }, marks };
}
