import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { samplePage } from '../sample-article.ts';

/** The markup of page `index` of an endless stream. */
export type PageStream = (index: number) => string;

/** The pages of a folder of `.html.gz` files, round and round; one is in memory at a time. */
export function folderPages(folder: string): PageStream {
  const names = readdirSync(folder).filter((name) => name.endsWith('.html.gz'));
  return (index) => {
    const name = names[index % names.length] ?? '';
    return gunzipSync(readFileSync(join(folder, name))).toString('utf8');
  };
}

const TEASERS = 150;

/** Our own story among the menus, teasers and scripts that a news site puts around it. */
export const fictionalPage: PageStream = (index) => {
  const teaser = (n: number): string =>
    `<li class="teaser teaser--${n % 7}"><a href="/news/${n}" data-id="${n}"><span class="kicker">Valley</span><h3>Bridge ${n} of the harbour road stays closed</h3><p>The district council meets on day ${n + index} to hear the engineers.</p></a></li>`;
  const teasers = Array.from({ length: TEASERS }, (_, n) => teaser(n)).join('\n');
  const script = `<script>window.page = ${JSON.stringify({ index, ids: Array.from({ length: 500 }, (_, n) => n * 7) })}</script>`;
  return samplePage(40 + (index % 20), index).replace(
    '</main>',
    `<aside class="related"><ul>${teasers}</ul></aside></main>${script.repeat(5)}`,
  );
};
