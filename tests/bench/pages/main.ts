import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { routes } from '../../../functions/api/routes.ts';
import { serveHere } from '../../../functions/api/serve-here.ts';
import { sha256 } from '../../../shared/adapters/local/sha256.ts';
import { openLocalStore } from '../../../shared/adapters/local/store/open-local-store.ts';
import { makeStoryClock, storyBegins } from '../../rehearsal/run-rehearsal.ts';
import { apiParts } from '../../support/api-parts.ts';
import { askedPaths, fits } from './asked-paths.ts';
import { fillHistory } from './fill-history.ts';
import { timing } from './timing.ts';

/** `npm run bench:pages [-- --versions 10000 --data DIR]`: how long the service takes to answer, by page. */
const { values } = parseArgs({
  options: { versions: { type: 'string' }, data: { type: 'string' } },
});
const versions = Number(values.versions ?? 10_000);
const versionsEach = 50;
const rounds = 40;
const print = (line: string): void => void process.stdout.write(`${line}\n`);

const dataDir = values.data ?? (await mkdtemp(join(tmpdir(), 'recount-pages-')));
const isFilled = (await readdir(dataDir).catch(() => [])).length > 0;
const clock = makeStoryClock(storyBegins);
const local = await openLocalStore({ dataDir, clock, digest: sha256, mustOwn: true });
const pages = Math.ceil(versions / versionsEach);
if (!isFilled) {
  const began = Date.now();
  await fillHistory(local, clock, {
    pages,
    versionsEach,
    onVersion: (done) => {
      if (done % 500 === 0)
        process.stderr.write(
          `${done} of ${versions} versions, ${Math.round((Date.now() - began) / 1000)} s\n`,
        );
    },
  });
}
const serving = await serveHere({
  store: local.store,
  clock,
  digest: sha256,
  ...apiParts,
  onFault: (fault) => void process.stderr.write(`${String(fault)}\n`),
  port: 0,
  token: null,
});

const asked = await askedPaths(local.store, versionsEach);
const timed = [...asked].map((path) => new URL(path, serving.url));
const untimed = routes.filter(
  ({ method, path, forPeople }) =>
    method === 'GET' && forPeople && !timed.some(({ pathname }) => fits(path, pathname)),
);
print(
  `${versions} versions of ${pages} pages. Milliseconds until the whole answer is there, and of the processor (with the asking), of ${rounds} asked one after the other.`,
);
for (const url of timed) print(await timing(url, rounds));
for (const { path } of untimed) print(`${path}: not timed`);
await serving.close();
await local.close();
if (values.data === undefined) await rm(dataDir, { recursive: true, force: true });
