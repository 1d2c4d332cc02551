/** Reads one page's markup as its users would; gives the text it found. */
type Reader = (html: string) => Promise<string>;

export const readerNames = [
  'recount',
  'recount with facts',
  'Readability on linkedom',
  'defuddle on linkedom',
] as const;

export type ReaderName = (typeof readerNames)[number];

/** Loads one reader and nothing of the others, whose memory would count as its own. */
export async function loadReader(name: ReaderName): Promise<Reader> {
  switch (name) {
    case 'recount': {
      const { readArticle } = await import('../../../shared/article/read-page.ts');
      return (html) => Promise.resolve(readArticle({ html }).text);
    }
    case 'recount with facts': {
      const { readReading } = await import('../../../shared/use-cases/read.ts');
      return (html) =>
        Promise.resolve(readReading({ content: { kind: 'html', html } }).article.text);
    }
    case 'Readability on linkedom':
      return readability();
    case 'defuddle on linkedom':
      return defuddle();
  }
}

/** The document of a page. The DOM's own types are no part of this project. */
type Parse = (html: string) => { readonly document: object };

async function linkedom(): Promise<Parse> {
  const { parseHTML } = await import('linkedom');
  return parseHTML;
}

async function readability(): Promise<Reader> {
  const { Readability } = await import('@mozilla/readability');
  const parse = await linkedom();
  return (html) =>
    new Promise((resolve) => {
      resolve(new Readability(parse(html).document).parse()?.textContent ?? '');
    });
}

async function defuddle(): Promise<Reader> {
  const { Defuddle } = await import('defuddle/node');
  const parse = await linkedom();
  return async (html) =>
    (await Defuddle(parse(html).document, 'https://harbour.example/news')).content;
}
