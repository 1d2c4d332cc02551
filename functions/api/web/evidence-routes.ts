import { mayUse } from '../../../shared/domain/role.ts';
import { findChange } from '../../../shared/use-cases/history/find-change.ts';
import { askedPage } from '../asked-query.ts';
import { answerFile } from '../file-answer.ts';
import { Refused, refusals } from '../problem.ts';
import type { Asked, Route } from '../route.ts';

async function evidence(asked: Asked): Promise<Response> {
  const { store, who, params } = asked;
  const isFull = asked.url.searchParams.get('full') === 'true';
  if (isFull && !mayUse(who, 'editor')) throw new Refused(refusals.readerOnly);
  const page = await askedPage(asked, params['page'] ?? '');
  const { change } = await findChange(store, page, params['change'] ?? '');
  return answerFile(asked, { kind: 'evidence', pageId: page.id, changeId: change.id, isFull });
}

/** A change's evidence pack: sentences for whoever reads, texts and bytes for editors who ask. */
export const evidenceRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/pages/:page/changes/:change/evidence.zip',
    role: 'reader',
    forPeople: false,
    answer: evidence,
  },
];
