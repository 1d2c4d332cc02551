import { type FileWish, roleForFile } from '../../shared/domain/file-order.ts';
import { mayUse } from '../../shared/domain/role.ts';
import type { FileOrders } from '../../shared/ports/files.ts';
import { FilePage } from '../../shared/presentation/web/file-page.tsx';
import {
  type FileState,
  fileState,
  findOrder,
  orderOf,
} from '../../shared/use-cases/files/ordered-file.ts';
import { isFromHere } from './gate.ts';
import { Refused, refusals } from './problem.ts';
import type { Asked } from './route.ts';
import { streamed } from './streamed.ts';
import { frameOf, statusPage } from './web/page-answer.ts';
import { isForPeople } from './web/problem-answer.ts';

/**
 * A file for whoever asks: streamed with the answer where that can be, else ordered and answered with
 * 202 and where it will be.
 */
export async function answerFile(asked: Asked, wish: FileWish): Promise<Response> {
  const { deps, store, who } = asked;
  if (!mayUse(who, roleForFile(wish))) throw new Refused(refusals.readerOnly);
  const { files } = deps;
  if (files.kind === 'ordered') return answerOrder(asked, files.orders, wish);
  const { name, media, content } = await files.make(store, wish);
  const headers = {
    'content-type': media,
    'content-disposition': `attachment; filename="${name}"`,
  };
  return new Response(streamed(content), { headers });
}

/** An order costs work: a page elsewhere cannot have its reader ask for one. */
async function answerOrder(asked: Asked, orders: FileOrders, wish: FileWish): Promise<Response> {
  if (!isFromHere(asked.request)) throw new Refused(refusals.elsewhere);
  const order = orderOf(asked.deps, wish);
  await orders.put(order);
  const ordered = { order, outcome: null };
  const state = await fileState({ ...asked.deps, orders }, ordered);
  if (isForPeople(asked.request)) return fileForPeople(asked, state);
  const location = `/api/v1/files/${order.id}`;
  const headers = { 'content-type': 'application/json', location, 'retry-after': '5' };
  return new Response(JSON.stringify(state), { status: 202, headers });
}

/** How an order stands. Throws `not-found.file`, and refuses who may not have the file. */
export async function askedFile({ deps, who }: Asked, id: string): Promise<FileState> {
  const orders = deps.files.kind === 'ordered' ? deps.files.orders : none;
  const ordered = await findOrder({ ...deps, orders }, id);
  if (!mayUse(who, ordered.order.role)) throw new Refused(refusals.readerOnly);
  return fileState({ ...deps, orders }, ordered);
}

/** Where files come with the answer nothing was ever ordered. */
const none: FileOrders = {
  put: () => Promise.resolve(),
  get: () => Promise.resolve(null),
  link: () => Promise.resolve(''),
};

/** A page that looks again by itself until the file is there. */
export async function fileForPeople(asked: Asked, state: FileState): Promise<Response> {
  const isMaking = state.state === 'making';
  const title = isMaking ? 'Your file is being made' : titleOf(state);
  const response = await statusPage(
    FilePage({ frame: frameOf(asked, { title, view: null }), ...state }),
    isMaking ? 202 : 200,
  );
  if (isMaking) response.headers.set('refresh', `4; url=/files/${state.id}`);
  return response;
}

const titleOf = ({ state }: FileState): string =>
  state === 'ready' ? 'Your file is ready' : 'There is no such file';
