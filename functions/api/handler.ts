import { handle } from 'hono/aws-lambda';
import { version } from '../../shared/domain/release.ts';
import { openApiFunction } from '../../shared/wiring/aws/api-function.ts';
import { makeHostedApi } from './hosted-api.ts';

const { secret, ...deps } = openApiFunction();

// eslint-disable-next-line @typescript-eslint/no-deprecated
type Answer = ReturnType<typeof handle>;

let made: Promise<Answer> | null = null;

/** At the first request: a secret that cannot be read yet is asked for again at the next. */
function answer(): Promise<Answer> {
  made ??= secret().then(
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    (sealing) => handle(makeHostedApi({ ...deps, version, secret: sealing })),
  );
  made.catch(() => {
    made = null;
  });
  return made;
}

/** From the HTTP API: the pages, the API and the feeds. */
export const handler: Answer = async (event, context) => (await answer())(event, context);
