import { randomBytes } from 'node:crypto';
import type { Page } from '../../../shared/domain/page.ts';
import { RecountError } from '../../../shared/domain/recount-error.ts';
import { plainLine } from '../../../shared/presentation/terminal/plain.ts';
import { findPage } from '../../../shared/use-cases/history/find-page.ts';
import { release, withhold } from '../../../shared/use-cases/withhold/withhold.ts';
import type { Asked, Route } from '../route.ts';
import { backTo, postedForm } from './posted-form.ts';

/** What of a page a form means: a version of it, or the page. */
interface Meant {
  readonly page: Page;
  readonly number: number | null;
}

async function meantBy(asked: Asked, form: URLSearchParams): Promise<Meant> {
  const { store, digest } = asked.deps;
  const page = await findPage({ store, digest }, asked.params['page'] ?? '');
  const number = form.get('number') ?? '';
  if (number === '') return { page, number: null };
  if (/^[1-9][0-9]{0,8}$/.test(number)) return { page, number: Number(number) };
  throw new RecountError('input.removal', 'A version is meant by its number.');
}

/** With who did it: others read it beside the reason. */
function reasonOf(form: URLSearchParams): string {
  const reason = plainLine(form.get('reason') ?? '');
  if (reason === '')
    throw new RecountError('input.removal', 'A reason is needed: why is it removed?');
  return reason;
}

const backToPage = ({ id }: Page): Response => backTo(`/pages/${id}`);

/** Withholding, releasing and erasing a page or a version, by editors. */
export const removalRoutes: readonly Route[] = [
  postedForm({
    path: '/pages/:page/withhold',
    answer: async (asked, form) => {
      const meant = await meantBy(asked, form);
      await withhold(asked.deps, meant, `${reasonOf(form)} (${asked.by})`);
      return backToPage(meant.page);
    },
  }),
  postedForm({
    path: '/pages/:page/release',
    answer: async (asked, form) => {
      const meant = await meantBy(asked, form);
      await release(asked.deps, meant);
      return backToPage(meant.page);
    },
  }),
  postedForm({
    path: '/pages/:page/erase',
    answer: async (asked, form) => {
      const { page, number } = await meantBy(asked, form);
      const reason = reasonOf(form);
      if (form.get('sure') !== 'erase')
        throw new RecountError('input.removal', 'Type “erase” to be sure; nothing was erased.');
      await asked.deps.erase({
        wish: number === null ? { kind: 'page', page } : { kind: 'version', page, number },
        reason,
        by: asked.by,
        salt: randomBytes(16).toString('hex'),
      });
      return number === null ? backTo('/pages') : backToPage(page);
    },
  }),
];
