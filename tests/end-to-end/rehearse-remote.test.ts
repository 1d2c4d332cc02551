import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCloud } from '../support/cloud/open-cloud.ts';
import { openOutlet } from '../support/cloud/open-doors.ts';

const run = promisify(execFile);
const command = new URL('../../dist/recount.mjs', import.meta.url).pathname;

let cloud: Awaited<ReturnType<typeof openCloud>>;
let outlet: Awaited<ReturnType<typeof openOutlet>>;
beforeAll(async () => {
  [cloud, outlet] = await Promise.all([openCloud(), openOutlet()]);
});
afterAll(() => Promise.all([cloud.close(), outlet.close()]));

const recount = async (...args: string[]): Promise<string> => {
  const { PATH = '' } = process.env;
  const env = { ...cloud.environment(outlet.address), PATH, NO_COLOR: '1' };
  const { stdout } = await run(process.execPath, [command, ...args, '--remote', 'local'], { env });
  return stdout;
};

test('the guide’s first alert: a page followed from here is rehearsed through the deployment’s own topic', async () => {
  const url = `http://${outlet.address}/talks`;
  await recount('apply', new URL('../fixtures/contact.yaml', import.meta.url).pathname);
  await recount('watch', 'add', url, '--yes');
  cloud.take();
  const said = await recount('rehearse', url);
  expect(said).toContain('topic');
  expect(cloud.take().published).toBe(1);
});
