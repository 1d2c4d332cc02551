import type { Role } from '../../shared/domain/role.ts';
import type { Store } from '../../shared/ports/store.ts';
import type { ViewId } from '../../shared/presentation/web/views.ts';
import type { ApiDeps } from './api-deps.ts';

/** One request on its way: the store is as its questions may see it. */
export interface Asked {
  readonly deps: ApiDeps;
  /** Without what is withheld. */
  readonly store: Store;
  readonly who: Role;
  /** Under whose name what is done is put down. */
  readonly by: string;
  /** The views that are there, for the navigation. */
  readonly views: readonly ViewId[];
  readonly request: Request;
  readonly url: URL;
  readonly params: Readonly<Record<string, string>>;
}

/** An address of the service, and who may use it; what is not in the table is refused. */
export interface Route {
  readonly method: 'GET' | 'POST';
  /** As Hono writes paths: `/pages/:page`. */
  readonly path: string;
  readonly role: Role;
  /** For people: problems are answered with a page. */
  readonly forPeople: boolean;
  readonly answer: (asked: Asked) => Promise<Response>;
}
