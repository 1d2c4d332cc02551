import type { Role } from '../../../shared/domain/role.ts';
import { ProblemPage } from '../../../shared/presentation/web/problem-page.tsx';
import type { ViewId } from '../../../shared/presentation/web/views.ts';
import type { ApiDeps } from '../api-deps.ts';
import { type Problem, problemHeaders } from '../problem.ts';
import { frameOf, statusPage } from './page-answer.ts';

interface Setting {
  readonly deps: ApiDeps;
  readonly who: Role;
  readonly views: readonly ViewId[];
}

/** Whether a person reads the answer: programs ask for nothing of HTML, or under paths of their own. */
export const isForPeople = ({ headers, url }: Request): boolean =>
  (headers.get('accept') ?? '').includes('text/html') &&
  !/^\/(?:api|feeds|assets)\//.test(new URL(url).pathname);

/** A problem as a person reads it. */
export async function problemAnswer(setting: Setting, problem: Problem): Promise<Response> {
  const { title, detail = null, status } = problem;
  const response = await statusPage(
    ProblemPage({ frame: frameOf(setting, { title, view: null }), detail }),
    status,
  );
  for (const [name, value] of Object.entries(problemHeaders(problem)))
    response.headers.set(name, value);
  return response;
}
