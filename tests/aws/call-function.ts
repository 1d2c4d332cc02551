import type { FunctionName } from '../../shared/contracts/environment.ts';

/** Calls a function of the deployment as the schedule would, and waits for its answer; rejects with its fault. */
export async function callFunction(
  endpoint: string,
  name: FunctionName,
  event: object = {},
): Promise<unknown> {
  const path = `/2015-03-31/functions/recount-local-${name}/invocations`;
  const answer = await fetch(new URL(path, endpoint), {
    method: 'POST',
    body: JSON.stringify(event),
  });
  const text = await answer.text();
  if (answer.ok && answer.headers.get('x-amz-function-error') === null)
    return text === '' ? null : JSON.parse(text);
  throw new Error(`The function ${name} failed: ${text.slice(0, 1000)}`);
}
