import { mayUse } from '../../../shared/domain/role.ts';
import { makeEvidence } from '../../../shared/use-cases/evidence/make-evidence.ts';
import { askedPage } from '../asked-query.ts';
import { Refused, refusals } from '../problem.ts';
import type { Asked, Route } from '../route.ts';

/** What an HTTP API of AWS answers at most is 6 MB, and bytes take a third more on the way. */
const mostBytes = 4_000_000;

const tooLarge = {
  status: 413,
  code: 'evidence.too-large',
  title: 'This pack is too large to be answered here. recount evidence writes it to a file.',
} as const;

async function evidence(asked: Asked): Promise<Response> {
  const { deps, store, who, params } = asked;
  const isFull = asked.url.searchParams.get('full') === 'true';
  if (isFull && !mayUse(who, 'editor')) throw new Refused(refusals.readerOnly);
  const page = await askedPage(asked, params['page'] ?? '');
  const changeId = params['change'] ?? '';
  const { archive, digest, zip } = deps;
  const files = await makeEvidence({ store, archive, digest }, { page, changeId, isFull });
  const bytes = zip.pack(files);
  if (bytes.length > mostBytes) throw new Refused(tooLarge);
  const name = `evidence-${changeId}${isFull ? '-full' : ''}.zip`;
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${name}"`,
    },
  });
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
