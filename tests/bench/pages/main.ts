import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serveHere } from '../../../functions/api/serve-here.ts';
import { sha256 } from '../../../shared/adapters/local/sha256.ts';
import { openLocalStore } from '../../../shared/adapters/local/store/open-local-store.ts';
import { makeStoryClock, storyBegins } from '../../rehearsal/run-rehearsal.ts';
import { apiParts } from '../../support/api-parts.ts';
import { median } from '../median.ts';
import { fillHistory } from './fill-history.ts';

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

const { items } = await local.store.pages.list({ limit: 1 });
const page = items[0]?.id ?? '';
const asked = [
  '/',
  '/?severity=high&outlet=Harbour+Post',
  '/pages',
  `/pages/${page}`,
  `/pages/${page}/compare?from=1&to=${versionsEach}`,
  '/figures',
  '/figures/tracker/hostages-held',
  '/figures/measure?measure=hostage&status=held',
  '/watches',
  '/alerts',
  '/feeds/changes.atom',
  '/api/v1/changes?limit=100',
  '/api/v1/figures?value=4990',
  `/api/v1/pages/${page}/versions`,
  '/api/v1/trackers/hostages-held/points',
];
print(
  `${versions} versions of ${pages} pages. Milliseconds until the whole answer is there, of ${rounds} asked one after the other.`,
);
for (const path of asked) {
  const times: number[] = [];
  let bytes = 0;
  let status = 0;
  for (let round = 0; round < rounds; round++) {
    const began = performance.now();
    const answer = await fetch(new URL(path, serving.url));
    bytes = (await answer.arrayBuffer()).byteLength;
    status = answer.status;
    times.push(performance.now() - began);
  }
  print(
    `${path.replace(page, 'PAGE').padEnd(48)} ${status} median ${median(times).toFixed(1).padStart(7)}  worst ${Math.max(
      ...times,
    )
      .toFixed(1)
      .padStart(7)}  ${(bytes / 1024).toFixed(0).padStart(4)} KB`,
  );
}
await serving.close();
await local.close();
if (values.data === undefined) await rm(dataDir, { recursive: true, force: true });
