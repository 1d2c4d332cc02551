import type { Frame } from '../../../shared/presentation/web/layout.tsx';
import { type Rendered, renderPage } from '../../../shared/presentation/web/render-page.ts';
import { wholeAnswer } from '../json-answer.ts';
import type { Asked } from '../route.ts';
import { assetPaths } from './asset-routes.ts';

const media = 'text/html; charset=utf-8';

/** The frame of a page of a view. */
export const frameOf = (
  { deps, who, views }: Pick<Asked, 'deps' | 'who' | 'views'>,
  given: Pick<Frame, 'title' | 'view' | 'feeds'>,
): Frame => ({
  ...given,
  who,
  open: views,
  assets: assetPaths(deps.digest),
  signOutAt: who === 'anyone' ? null : (deps.signOutAt ?? null),
});

/** A page as the answer to a person, with its ETag. */
export const pageAnswer = async (
  { request, deps }: Asked,
  document: Rendered | Promise<Rendered>,
): Promise<Response> =>
  wholeAnswer(request, deps.digest, { text: await renderPage(document), media });

/** A page of a status of its own. */
export const statusPage = async (
  document: Rendered | Promise<Rendered>,
  status: number,
): Promise<Response> =>
  new Response(await renderPage(document), { status, headers: { 'content-type': media } });
