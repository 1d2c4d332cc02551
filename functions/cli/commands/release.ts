import { plainLine } from '../../../shared/presentation/terminal/plain.ts';
import { readWithheld } from '../../../shared/use-cases/withhold/withheld.ts';
import { release, type WithholdTarget } from '../../../shared/use-cases/withhold/withhold.ts';
import { type CommandRun, exitCodes } from '../io.ts';
import { flag } from '../options.ts';
import { type StoreSession, withStore } from '../store-session.ts';
import { wantedWithholding } from '../wanted-withholding.ts';
import { writeJson } from '../write-list.ts';

/** `recount release URL`: shows again what was withheld. */
export const run: CommandRun = (invocation) =>
  withStore(invocation, async (session) => {
    const { io, options } = invocation;
    const target = await wantedWithholding(session, invocation);
    const released = await release(session, target);
    const still = await stillWithheld(session, target);
    if (flag(options, 'json')) await writeJson(io, { released, stillWithheld: still });
    else {
      const url = plainLine(target.page.url);
      const what = target.number === null ? url : `version ${target.number} of ${url}`;
      await io.write(`${what}: ${released === null ? 'was not withheld' : 'released'}.\n`);
      if (still.length > 0)
        await io.write(`Still withheld of it: ${still.map(nameOf).join(', ')}.\n`);
    }
    return exitCodes.ok;
  });

async function stillWithheld({ store }: StoreSession, { page }: WithholdTarget) {
  const { all } = await readWithheld(store);
  return all.filter(({ pageId }) => pageId === page.id);
}

const nameOf = ({ number }: { readonly number: number | null }): string =>
  number === null ? 'the page as a whole' : `version ${number}`;
