import type { Mistake } from '../../shared/contracts/api/operation.ts';
import { RecountError } from '../../shared/domain/recount-error.ts';

/** What went wrong with a request, as RFC 9457 says it. */
export interface Problem {
  readonly status: 400 | 401 | 403 | 404 | 405 | 413 | 421 | 422 | 500 | 503;
  readonly code: string;
  readonly title: string;
  readonly detail?: string;
  readonly mistakes?: readonly Mistake[];
}

/** A refusal on the way to an answer. */
export class Refused extends Error {
  readonly problem: Problem;
  /** The methods that the address does take. */
  readonly allow: string | null;

  constructor(problem: Problem, allow: string | null = null) {
    super(problem.title);
    this.problem = problem;
    this.allow = allow;
  }
}

export const refusals = {
  unknownHost: { status: 421, code: 'host.unknown', title: 'This service has another name.' },
  elsewhere: {
    status: 403,
    code: 'origin.refused',
    title: 'Only pages of this service may write.',
  },
  nobody: { status: 401, code: 'who.nobody', title: 'Say who you are first.' },
  readerOnly: { status: 403, code: 'who.reader', title: 'This is for editors.' },
  noRoute: { status: 404, code: 'not-found.route', title: 'There is nothing under this address.' },
  method: { status: 405, code: 'method.refused', title: 'This address takes another method.' },
} as const satisfies Readonly<Record<string, Problem>>;

/** The problem that a fault stands for. Our own faults say nothing of themselves. */
export function problemOf(fault: unknown): Problem {
  if (fault instanceof Refused) return fault.problem;
  return (fault instanceof RecountError ? refusedProblem(fault) : null) ?? ownFault;
}

const ownFault = {
  status: 500,
  code: 'fault',
  title: 'Something of our own went wrong.',
} as const;

function refusedProblem({ code, message: detail }: RecountError): Problem | null {
  if (code.startsWith('not-found.'))
    return { status: 404, code, title: 'Nothing is recorded under this name.', detail };
  if (code === 'store.bad-cursor' || code.startsWith('input.'))
    return { status: 400, code, title: 'This was asked wrongly.', detail };
  if (code.startsWith('watch.'))
    return { status: 422, code, title: 'This watch cannot be changed so.', detail };
  if (code.startsWith('diff.'))
    return { status: 422, code, title: 'This cannot be compared here.', detail };
  if (code.startsWith('store.'))
    return { status: 503, code, title: 'The store cannot answer now.' };
  return null;
}

/** The methods that a refused one is told of; null for every other fault. */
export const allowOf = (fault: unknown): string | null =>
  fault instanceof Refused ? fault.allow : null;

/** The answer to a program. */
export const problemResponse = (problem: Problem): Response =>
  new Response(JSON.stringify({ type: `/api/v1/#${problem.code}`, ...problem }), {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json', ...problemHeaders(problem) },
  });

/** What a client is told beside a problem's body. */
export function problemHeaders({ status }: Problem): Record<string, string> {
  if (status === 401) return { 'www-authenticate': 'Basic realm="Recount", charset="UTF-8"' };
  return status === 503 ? { 'retry-after': '5' } : {};
}
