import { parse } from 'tldts';

/** The domain someone registered (`news.harbour.co.uk` gives `harbour.co.uk`; on shared hosts each site is its own). A bare IP address or a name without a registered domain stands for itself, with its port. Null when `url` is none. */
export function registrableDomain(url: string): string | null {
  if (!URL.canParse(url)) {
    return null;
  }
  const { host, hostname } = new URL(url);
  const { domain, isIp } = parse(hostname, { allowPrivateDomains: true });
  const own = host === '' ? null : host;
  return isIp === true ? own : (domain ?? own);
}

/** Whether a canonical link or permanent redirect from one address to another may be kept as another name of the page: same registrable domain, and not a root or section page, to which outlets send what they take down. In doubt it may not; that the target gives the same article is for the caller to check. */
export function mayAlias(from: string, to: string): boolean {
  const domain = registrableDomain(from);
  if (domain === null || domain !== registrableDomain(to)) {
    return false;
  }
  const source = new URL(from);
  const target = new URL(to);
  const web = target.protocol === 'http:' || target.protocol === 'https:';
  return (
    web && (isSamePlace(target, source) || (!isAbove(target, source) && namesAnArticle(target)))
  );
}

/** The same path and query on another scheme or host of the outlet, the root apart. */
const isSamePlace = (target: URL, source: URL): boolean =>
  bare(target.pathname) !== '' &&
  bare(target.pathname) === bare(source.pathname) &&
  target.search === source.search;

const bare = (path: string): string => path.replace(/\/$/, '');

const isAbove = (target: URL, source: URL): boolean => {
  const path = bare(target.pathname);
  return source.pathname.startsWith(`${path}/`) && source.pathname.length > path.length + 1;
};

/**
 * Addresses of single articles, by their last step: several words, a long number, or a file. In doubt an address is none.
 * Catches `/world/2026/mar/04/talks-resume-in-costara`, `/news/68213940`, `/story.html`.
 * Leaves alone `/`, `/?p=4821`, `/world`, `/world/middle-east`, `/2026/03/`, `/news/index.html`.
 */
function namesAnArticle({ pathname }: URL): boolean {
  const steps = pathname.split('/').filter((step) => step !== '');
  const last = (steps.at(-1) ?? '').toLowerCase();
  const stem = last.replace(/\.[a-z]{2,5}$/, '');
  if (/^(?:index|default|home|section|front)?$/.test(stem)) {
    return false;
  }
  const words = stem.split(/[-_+]|%20/).filter((word) => word !== '').length;
  return words >= 3 || /\d{5,}/.test(stem) || stem !== last;
}
