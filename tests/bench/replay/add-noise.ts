/**
 * The page with what changes at every visit although nothing is said anew: an advertisement, a
 * newsletter box, share counts and "updated … ago", beside the story and after its first paragraph.
 */
export function addNoise(bytes: Uint8Array, visit: number): Uint8Array {
  const page = Buffer.from(bytes).toString('latin1');
  const opened = page.replace(/<body[^>]*>/i, (body) => `${body}\n${before(visit)}`);
  const closed = opened.replace(/<\/body>/i, (body) => `${after(visit)}\n${body}`);
  return Buffer.from(insideStory(closed, visit), 'latin1');
}

const before = (visit: number): string =>
  `<div class="ad-slot" id="ad-${visit}"><a href="/click/${visit}">Advertisement: ${visit + 12} garden chairs for ${90 + visit} crowns</a></div>
<div class="meta"><span class="updated">Updated ${visit + 2} minutes ago</span> <span class="share-count">${120 + visit * 13} shares</span></div>`;

const after = (visit: number): string =>
  `<section class="related-links"><h2>Most read</h2><ul><li><a href="/m/${visit}">Ferry fares rise by ${visit + 3} per cent</a></li></ul></section>
<section class="newsletter-signup"><p>Join ${40_000 + visit * 17} readers: sign up for our newsletter.</p></section>`;

/** Only where a paragraph of prose ends inside an article element, so that no script or table breaks. */
function insideStory(page: string, visit: number): string {
  const article = page.search(/<article[\s>]/i);
  const end = article < 0 ? -1 : page.indexOf('</p>', article);
  if (end < 0) return page;
  const ad = `</p>\n<aside class="advertisement">Advertisement ${visit}: lamps from ${visit + 8} crowns</aside>`;
  return `${page.slice(0, end)}${ad}${page.slice(end + 4)}`;
}
