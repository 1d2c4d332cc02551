import type { Article } from '../../domain/article.ts';
import { after, type Instant, type PageTime } from '../../domain/instant.ts';
import type { Statement } from '../../domain/statement.ts';

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const dayMs = 86_400_000;

interface Carried {
  readonly article: Pick<Article, 'publishedAt' | 'modifiedAt'>;
  readonly version: number;
  readonly from: Instant;
}

/**
 * When a statement was said, as far as its page tells: on the weekday that stands beside it, else when
 * the page came to carry it. A page's first version is as old as it says it is. Null where a page
 * does not say, or names a time that is no day of the week ("last month").
 */
export function saidTime(
  { saidAt }: Pick<Statement, 'saidAt'>,
  { article, version, from }: Carried,
): Instant | null {
  const dated = article.modifiedAt ?? article.publishedAt;
  const carried = version > 1 ? from : earlier(dated, from);
  if (carried === null || saidAt === null) return carried;
  const word = saidAt.toLowerCase().split(/[^a-z]+/);
  if (word.includes('today')) return carried;
  if (word.includes('yesterday')) return after(carried, -dayMs);
  const day = weekdays.findIndex((name) => word.includes(name));
  if (day === -1 || word.includes('last')) return null;
  const back = (new Date(carried).getUTCDay() - day + 7) % 7;
  return after(carried, -back * dayMs);
}

function earlier(told: PageTime | null, from: Instant): Instant | null {
  const at = told === null ? Number.NaN : Date.parse(told);
  if (Number.isNaN(at)) return null;
  return at < Date.parse(from) ? new Date(at).toISOString() : from;
}
