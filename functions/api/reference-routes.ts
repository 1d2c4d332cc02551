import { openApiDocument } from '../../shared/contracts/api/openapi.ts';
import { apiReference, problemReference } from '../../shared/contracts/api/reference.ts';
import { ReferencePage } from '../../shared/presentation/web/reference-page.tsx';
import { json, wholeAnswer } from './json-answer.ts';
import type { Route } from './route.ts';
import { frameOf, pageAnswer } from './web/page-answer.ts';

/** The API's own description, for programs and for people. */
export const referenceRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/v1/openapi.json',
    role: 'reader',
    forPeople: false,
    answer: ({ request, deps }) =>
      Promise.resolve(wholeAnswer(request, deps.digest, json(openApiDocument(deps.version)))),
  },
  {
    method: 'GET',
    path: '/api/v1/',
    role: 'reader',
    forPeople: true,
    answer: (asked) =>
      pageAnswer(
        asked,
        ReferencePage({
          frame: frameOf(asked, { title: 'The API', view: null }),
          operations: apiReference(),
          problems: problemReference(),
        }),
      ),
  },
];
