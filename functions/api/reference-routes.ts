import { openApiDocument } from '../../shared/contracts/api/openapi.ts';
import { json, wholeAnswer } from './json-answer.ts';
import type { Route } from './route.ts';

/** The API's own description. */
export const referenceRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/v1/openapi.json',
    role: 'reader',
    forPeople: false,
    answer: ({ request, deps }) =>
      Promise.resolve(wholeAnswer(request, deps.digest, json(openApiDocument(deps.version)))),
  },
];
