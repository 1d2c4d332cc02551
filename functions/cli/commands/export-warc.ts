import { version } from '../../../shared/domain/release.ts';
import { many } from '../../../shared/presentation/terminal/many.ts';
import { captures } from '../../../shared/use-cases/history/captures.ts';
import { writeWarc } from '../../../shared/wiring/transfer.ts';
import { type CommandRun, exitCodes } from '../io.ts';
import { instantOption, textOption, UsageError } from '../options.ts';
import { pageIdOf } from '../page-id-of.ts';
import { makeProgress } from '../progress.ts';
import { withShown } from '../store-session.ts';

/** `recount export warc`: the archived bytes, as archives of the web are exchanged. */
export const run: CommandRun = (invocation) => {
  const { io, options } = invocation;
  const to = textOption(options, 'to');
  if (to === null) throw new UsageError('export warc needs --to with a file, talks.warc.gz.');
  return withShown(invocation, async (session) => {
    const progress = makeProgress(io);
    let count = 0;
    const query = {
      pageId: await pageIdOf(session, options),
      since: instantOption(options, 'since', io.now()),
    };
    async function* counted() {
      for await (const capture of captures(session, query)) {
        progress.show(`${++count} captures`);
        yield capture;
      }
    }
    await writeWarc(to, `Recount ${version}`, counted());
    progress.clear();
    await io.write(`${many(count, 'capture')} written to ${to}.\n`);
    return exitCodes.ok;
  });
};
