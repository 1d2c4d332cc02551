import { renderWithholding } from '../../../shared/presentation/terminal/withholding.ts';
import { readWithheld } from '../../../shared/use-cases/withhold/withheld.ts';
import { type CommandRun, exitCodes } from '../io.ts';
import { withStore } from '../store-session.ts';
import { writeList } from '../write-list.ts';

/** `recount withheld`: what is shown to nobody, since when and why. */
export const run: CommandRun = (invocation) =>
  withStore(invocation, async ({ store }) => {
    const { all } = await readWithheld(store);
    await writeList(
      invocation,
      { items: all, cursor: null },
      { render: renderWithholding, none: 'Nothing is withheld.' },
    );
    return exitCodes.ok;
  });
