import { RecountError } from '../../../shared/domain/recount-error.ts';
import { reasonWords } from '../../../shared/presentation/message/wording.ts';
import type { Seen } from '../../../shared/presentation/web/watches/watch-preview.tsx';
import { NewWatchPage } from '../../../shared/presentation/web/watches/watches-page.tsx';
import type { Found } from '../../../shared/use-cases/preview/look-at.ts';
import { passagesOf } from '../../../shared/use-cases/preview/passages.ts';
import { sentenceOf } from '../../../shared/use-cases/project/lines.ts';
import { addWatch, type HandWatch } from '../../../shared/use-cases/settings/hand-watches.ts';
import type { Asked, Route } from '../route.ts';
import { frameOf, statusPage } from './page-answer.ts';
import { backTo, postedForm, tokenField } from './posted-form.ts';
import { watchOfForm } from './watch-form.ts';

/** Follows a page, or tries how it would be read: the refusals are those of `recount watch add`. */
export const newWatchRoute: Route = postedForm({
  path: '/watches/new',
  answer: async (asked, form) => {
    const isTrial = form.get('do') === 'try';
    try {
      const wanted = watchOfForm(form);
      refusePrivate(asked.deps.whyPrivate(wanted.target.url), wanted);
      const found = await asked.deps.look(wanted);
      if (isTrial) return await formAgain(asked, form, { seen: seenOf(found), mistake: null });
      refusePrivate(privateByName(found), wanted);
      const { watch } = await addWatch(asked.deps, wanted);
      return backTo(`/watches#watch-${encodeURIComponent(watch.id)}`);
    } catch (fault) {
      if (!isRefusal(fault)) throw fault;
      return formAgain(asked, form, { seen: null, mistake: fault.message });
    }
  },
});

const isRefusal = (fault: unknown): fault is RecountError =>
  fault instanceof RecountError && /^(?:input|watch)\./.test(fault.code);

function formAgain(
  asked: Asked,
  form: URLSearchParams,
  { seen, mistake }: { readonly seen: Seen | null; readonly mistake: string | null },
): Promise<Response> {
  const fields = Object.fromEntries([...form].filter(([name]) => name !== tokenField));
  return statusPage(
    NewWatchPage({
      frame: frameOf(asked, { title: 'Follow a page', view: 'watches' }),
      token: asked.deps.formToken(asked.request),
      fields,
      mistake,
      seen,
    }),
    mistake === null ? 200 : 422,
  );
}

function refusePrivate(why: string | null, { target }: HandWatch): void {
  if (why !== null)
    throw new RecountError('input.watch', `${target.url} ${why}. Nothing was stored.`);
}

/** A name that leads to an address of a machine or a network would be asked for ever, and never read. */
const privateByName = (found: Found | null): string | null =>
  found?.kind === 'unreadable' && found.reason === 'refused-address'
    ? 'cannot be followed: only public addresses are read'
    : null;

const mostStories = 50;

function seenOf(found: Found | null): Seen {
  if (found === null)
    return {
      kind: 'nothing',
      why: 'No configuration was applied, so there is no contact to read pages under: recount init asks for one.',
    };
  switch (found.kind) {
    case 'gone':
      return { kind: 'nothing', why: 'The site says that there is no such page.' };
    case 'unreadable':
      return {
        kind: 'nothing',
        why: found.detail ?? `It cannot be read: ${reasonWords[found.reason]}.`,
      };
    case 'stories':
      return {
        kind: 'stories',
        stories: found.stories.slice(0, mostStories),
        count: found.stories.length,
      };
    case 'article':
      return articleOf(found.reading);
  }
}

function articleOf(reading: Extract<Found, { kind: 'article' }>['reading']): Seen {
  const { article, figures, statements } = reading;
  return {
    kind: 'article',
    headline: article.headline,
    byline: article.byline,
    passages: passagesOf(reading, { full: false }).map(({ start, end }) =>
      article.text.slice(start, end),
    ),
    facts: {
      figures: figures.map((figure) => ({ figure, sentence: sentenceOf(reading, figure) })),
      statements: statements.map((statement) => ({
        statement,
        sentence: sentenceOf(reading, statement),
      })),
    },
  };
}
