import { sha256 } from '../../adapters/local/sha256.ts';
import { systemClock } from '../../adapters/local/system-clock.ts';
import { readEnvironment } from '../../contracts/environment.ts';
import { type LookAnswer, parseAskedLook } from '../../contracts/look.ts';
import { RecountError } from '../../domain/recount-error.ts';
import { factReader } from '../../use-cases/check/fact-reader.ts';
import { lookAt } from '../../use-cases/preview/look-at.ts';
import { makeCloudReader } from './cloud-reader.ts';
import { openTableOnly } from './cloud-store.ts';
import { makeJournal } from './journal.ts';

/** A person waits, and half a minute is all that an HTTP API gives. */
const longestReadMs = 11_000;

/** What the look door calls: reads an address once for a person, under the settings applied last, and stores nothing. */
export function openLookFunction(): (event: unknown) => Promise<LookAnswer> {
  const told = readEnvironment('look', process.env);
  const { table } = openTableOnly(told.table);
  const { reader, settings } = makeCloudReader({ ...told, table, totalMs: longestReadMs });
  const journal = makeJournal('look', told.stage);
  return async (event) => {
    try {
      const ignoreRobotsHosts = new Set((await settings()).ignoreRobotsHosts);
      const deps = { reader, facts: factReader, clock: systemClock, digest: sha256 };
      const { found } = await lookAt({ ...deps, ignoreRobotsHosts }, parseAskedLook(event));
      return { kind: 'found', found: { ...found } };
    } catch (fault) {
      if (fault instanceof RecountError && fault.code.startsWith('watch.'))
        return { kind: 'refused', code: fault.code, message: fault.message };
      journal.fault(fault, { step: 'look' });
      journal.count({ LooksFailed: 1 });
      throw fault;
    }
  };
}
