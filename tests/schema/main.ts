import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveHere } from '../../functions/api/serve-here.ts';
import { sha256 } from '../../shared/adapters/local/sha256.ts';
import { openRehearsal } from '../rehearsal/open-rehearsal.ts';
import { runRehearsal } from '../rehearsal/run-rehearsal.ts';
import { apiParts } from '../support/api-parts.ts';
import { pythonEnvironment } from '../support/python-environment.ts';

/** Asks the API of a store with the rehearsal's data thousands of questions by a tester nobody here wrote. */
const examples = process.argv[2] ?? '200';
const requirements = fileURLToPath(new URL('requirements.txt', import.meta.url));
const tester = join(await pythonEnvironment('schema-tester', requirements), 'schemathesis');

async function run(command: string, args: readonly string[], env = {}): Promise<number> {
  const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  const [code] = (await once(child, 'close')) as [number | null];
  return code ?? 1;
}

const folder = await mkdtemp(join(tmpdir(), 'rc-schema-'));
const quiet = (): void => undefined;
const rehearsal = await openRehearsal({ dataDir: folder, write: quiet, colour: false });
await runRehearsal({ ...rehearsal, pauseMs: 0, onStep: quiet, onCheck: quiet });
const faults: unknown[] = [];
const service = await serveHere({
  store: rehearsal.store,
  clock: rehearsal.clock,
  digest: sha256,
  ...apiParts,
  port: 0,
  token: null,
  onFault: (fault, asked) => {
    faults.push(fault);
    process.stderr.write(`${asked}: ${fault instanceof Error ? (fault.stack ?? '') : 'fault'}\n`);
  },
});

const [tracker] = (await rehearsal.store.trackers.list({ limit: 1 })).items;
const [watch] = (await rehearsal.store.watches.list({ limit: 1 })).items;
const known = {
  page: rehearsal.pageIds,
  number: ['1', '2', 'latest'],
  tracker: [tracker?.id],
  watch: [watch?.id],
};

/** One pass without made-up cursors by every check, and one with them, which are rightly refused. */
async function pass(cursors: 'given' | 'made'): Promise<number> {
  const checks = cursors === 'made' ? ['--exclude-checks', 'positive_data_acceptance'] : [];
  return run(
    tester,
    [
      'run',
      new URL('api/v1/openapi.json', service.url).href,
      ...['--max-examples', examples, '--phases', 'examples,coverage,fuzzing', '--no-color'],
      ...checks,
    ],
    {
      SCHEMATHESIS_HOOKS: 'hooks',
      PYTHONPATH: fileURLToPath(new URL('.', import.meta.url)),
      RECOUNT_KNOWN: JSON.stringify(known),
      RECOUNT_CURSORS: cursors,
    },
  );
}

const codes = [await pass('given'), await pass('made')];
await service.close();
await rehearsal.close();
await rm(folder, { recursive: true, force: true });
process.stdout.write(`${faults.length} faults of our own\n`);
process.exitCode = faults.length === 0 && codes.every((code) => code === 0) ? 0 : 1;
