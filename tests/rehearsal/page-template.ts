/** What an outlet publishes on one page at one step; all of it fictional. */
export interface Story {
  readonly outlet: string;
  readonly headline: string;
  readonly standfirst: string;
  readonly byline: string;
  readonly publishedAt: string;
  readonly paragraphs: readonly string[];
  /** A note under the story that readers see. */
  readonly note?: string;
}

/** What differs each time although nothing is said anew. */
export interface Noise {
  readonly step: number;
  readonly round: number;
}

/** A page as news sites make them: the story among menus, ads, related links and a newsletter box. */
export function renderStory(story: Story, noise: Noise): string {
  const body = story.paragraphs.map((text, index) => paragraph(text, index, noise)).join('\n');
  const note = story.note === undefined ? '' : `<p class="correction"><em>${story.note}</em></p>`;
  return shell(
    story,
    noise,
    `<article class="story t${noise.step}-${noise.round}">
<h1>${story.headline}</h1>
<p class="standfirst">${story.standfirst}</p>
<div class="byline">By <a rel="author" href="/people/${slug(story.byline)}">${story.byline}</a></div>
<div class="meta"><time datetime="${story.publishedAt}">Published ${story.publishedAt.slice(0, 10)}</time> <span class="updated">Updated ${noise.step * 2 + noise.round + 1} minutes ago</span> <span class="shares">${120 + noise.step * 13} shares</span></div>
<div class="body">
${body}
${note}
</div>
</article>`,
  );
}

/** One entry of a live blog. */
export interface LiveEntry {
  readonly id: string;
  readonly at: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

export interface LiveBlog extends Story {
  /** Newest first. */
  readonly entries: readonly LiveEntry[];
}

/** A live blog with an identity and a time for each entry. */
export function renderLiveBlog(blog: LiveBlog, noise: Noise): string {
  const entries = blog.entries.map(
    (entry) => `<section class="live-entry" id="${entry.id}">
<time datetime="${entry.at}">${entry.at.slice(11, 16)}</time>
<h2>${entry.title}</h2>
${entry.paragraphs.map((text, index) => paragraph(text, index, noise)).join('\n')}
</section>`,
  );
  return shell(
    blog,
    noise,
    `<article class="live-blog">
<h1>${blog.headline}</h1>
<p class="standfirst">${blog.standfirst}</p>
<div class="meta"><span class="live">LIVE</span> <span class="updated">Last update ${noise.round + 1} min ago</span></div>
<div class="body">
${blog.paragraphs.map((text, index) => paragraph(text, index, noise)).join('\n')}
${entries.join('\n')}
</div>
</article>`,
  );
}

/** Straight and typographic marks take turns, and an ad stands after every third paragraph. */
function paragraph(text: string, index: number, { step, round }: Noise): string {
  const typeset = (step + round) % 2 === 0 ? text : straighten(text);
  const ad =
    index % 3 === 2
      ? `\n<aside class="ad" id="slot-${step}-${index}"><a href="/click/${step}${round}">Advertisement: save ${10 + step}% on garden chairs, now only 99 crowns</a></aside>`
      : '';
  return `<p>${typeset}</p>${ad}`;
}

const straighten = (text: string): string =>
  text.replace(/[“”]/gu, '"').replace(/[‘’]/gu, "'").replace(/—/gu, '–');

const slug = (text: string): string => text.toLowerCase().replace(/\W+/gu, '-');

const related = [
  'Ferry fares rise by 4 per cent from Monday',
  'Twelve ways to cook a pumpkin',
  'Storm closes 3 mountain passes',
  'Museum reopens after two years',
  'Costara beat Verun 2-1 in friendly',
];

function shell(story: Story, { step, round }: Noise, main: string): string {
  const links = related
    .map((_, index) => related[(index + step + round) % related.length] ?? '')
    .map((text) => `<li><a href="/news/${slug(text)}">${text}</a></li>`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${story.headline} | ${story.outlet}</title>
<meta property="og:site_name" content="${story.outlet}">
<meta property="og:title" content="${story.headline}">
<meta property="og:type" content="article">
<meta property="article:published_time" content="${story.publishedAt}">
<script type="application/ld+json">${JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: story.headline,
    datePublished: story.publishedAt,
    author: { '@type': 'Person', name: story.byline },
    publisher: { '@type': 'Organization', name: story.outlet },
  })}</script>
<script>window.session = "${step}-${round}";</script>
</head>
<body>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/business">Business</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
<main>
${main}
<section class="related"><h2>Related stories</h2><ul>${links.join('')}</ul></section>
<section class="newsletter"><h2>Get the morning briefing</h2><p>Join ${40_000 + step * 17} readers. Sign up for our newsletter.</p></section>
</main>
<footer><p>© 2026 ${story.outlet}. All rights reserved. Terms, privacy and cookies.</p></footer>
</body>
</html>`;
}
