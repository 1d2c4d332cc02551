import { operations } from '../../../shared/contracts/api/operations.ts';
import { RecountError } from '../../../shared/domain/recount-error.ts';
import { mayUse } from '../../../shared/domain/role.ts';
import { ChangePage } from '../../../shared/presentation/web/change/change-page.tsx';
import { changePageHref } from '../../../shared/presentation/web/change/change-page-href.ts';
import { findChange } from '../../../shared/use-cases/history/find-change.ts';
import { takeStep, triageKey } from '../../../shared/use-cases/triage/take-step.ts';
import { askedPage } from '../asked-query.ts';
import { wantedOf } from '../operation-route.ts';
import type { Asked, Route } from '../route.ts';
import { frameOf, statusPage } from './page-answer.ts';
import { backTo, postedForm } from './posted-form.ts';

const path = '/pages/:page/changes/:change';

async function askedChange(asked: Asked) {
  const { params } = wantedOf(operations.change, {
    ...asked,
    url: new URL(asked.url.pathname, asked.url),
  });
  return findChange(asked.store, await askedPage(asked, params.page), params.change);
}

async function shown(asked: Asked, mistake: string | null): Promise<Response> {
  const record = await askedChange(asked);
  const page = ChangePage({
    frame: frameOf(asked, { title: record.headline ?? record.url, view: 'changes' }),
    record,
    triage: await asked.store.triages.get(triageKey(record)),
    formToken: mayUse(asked.who, 'editor') ? asked.deps.formToken(asked.request) : null,
    mistake,
  });
  return statusPage(page, mistake === null ? 200 : 422);
}

async function putDown(asked: Asked, form: URLSearchParams): Promise<Response> {
  const record = await askedChange(asked);
  const text = (name: string): string => form.get(name) ?? '';
  const wanted = {
    state: text('state'),
    verdict: text('verdict'),
    owner: text('owner'),
    note: text('note'),
  };
  try {
    await takeStep(asked.deps, record, { by: asked.by, wanted });
    return backTo(changePageHref(record));
  } catch (fault) {
    if (!(fault instanceof RecountError) || !/^(?:input|triage)\./.test(fault.code)) throw fault;
    return shown(asked, fault.message);
  }
}

/** One change, and what the desk did about it. */
export const changeRoutes: readonly Route[] = [
  { method: 'GET', path, role: 'reader', forPeople: true, answer: (asked) => shown(asked, null) },
  postedForm({ path: `${path}/triage`, answer: putDown }),
];
