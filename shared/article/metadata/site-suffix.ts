/** "Bridge closed | Harbour Post" to "Bridge closed": cuts the site's name, or a short last part behind a bar. */
export function withoutSiteName(title: string, siteName: string | null): string {
  const bare = withoutWholeName(title, siteName);
  const short = withoutSections(bare ?? title) ?? bare;
  if (short !== null) return short;
  const parts = title.split(/\s+[|–—·»•]\s+|\s+[-:]\s+(?=[^-:|]{1,60}$)|\s*\|\s*/u);
  const first = parts[0];
  if (first === undefined || parts.length < 2) return title;
  const last = parts.at(-1) ?? '';
  const isSite = siteName !== null && same(last, siteName);
  if (isSite) return title.slice(0, title.lastIndexOf(last)).replace(/[\s|–—·»•:-]+$/u, '');
  if (siteName !== null && same(first, siteName)) {
    return title.slice(first.length).replace(/^[\s|–—·»•:-]+/u, '');
  }
  const bar = title.lastIndexOf('|');
  return bar > 15 && title.length - bar < 40 ? title.slice(0, bar).trimEnd() : title;
}

/** The title without the site's name at its end, however many marks the name itself holds; null: it does not end so. */
function withoutWholeName(title: string, siteName: string | null): string | null {
  if (siteName === null || !title.endsWith(siteName)) return null;
  const bare = title.slice(0, -siteName.length);
  return /\s[|–—·»•:-]\s*$|[|_]\s*$/u.test(bare) ? bare.replace(/[\s|–—·»•:_-]+$/u, '') : null;
}

/** "大桥关闭至五月_国内_港口邮报": the sections and the site, as titles in Chinese name them. */
function withoutSections(title: string): string | null {
  const found = /^(.*?\p{Script=Han}.{5,}?)(?:(?:_|--)[^_-]{1,14}){1,4}$/u.exec(title);
  return found?.[1] ?? null;
}

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

function same(part: string, siteName: string): boolean {
  const one = plain(part);
  const other = plain(siteName);
  if (one === '' || other === '') return false;
  return (
    one === other ||
    (one.length > 3 && other.includes(one)) ||
    (other.length > 3 && one.includes(other) && one.length < other.length + 12)
  );
}
