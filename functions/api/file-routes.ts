import { operations } from '../../shared/contracts/api/operations.ts';
import { askedPage } from './asked-query.ts';
import { answerFile, askedFile, fileForPeople } from './file-answer.ts';
import { operationRoute } from './operation-route.ts';
import type { Asked, Route } from './route.ts';

/** Files that were asked for, and a page's captures as one. */
export const fileRoutes: readonly Route[] = [
  operationRoute(operations.file, (asked, { params }) => askedFile(asked, params.file)),
  {
    method: 'GET',
    path: '/files/:file',
    role: 'reader',
    forPeople: true,
    answer: async (asked: Asked) =>
      fileForPeople(asked, await askedFile(asked, asked.params['file'] ?? '')),
  },
  {
    method: 'GET',
    path: '/pages/:page/captures.warc.gz',
    role: 'editor',
    forPeople: false,
    answer: async (asked: Asked) => {
      const { id: pageId } = await askedPage(asked, asked.params['page'] ?? '');
      return answerFile(asked, { kind: 'captures', pageId });
    },
  },
];
