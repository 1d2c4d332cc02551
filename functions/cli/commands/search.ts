import { hitKinds } from '../../../shared/domain/search.ts';
import { renderFound } from '../../../shared/presentation/terminal/found.ts';
import { search } from '../../../shared/use-cases/search/search.ts';
import { type CommandRun, exitCodes } from '../io.ts';
import {
  asked,
  choiceOption,
  flag,
  instantOption,
  numberOption,
  stretchOptions,
  UsageError,
} from '../options.ts';
import { withShown } from '../store-session.ts';
import { writeList } from '../write-list.ts';

/** `recount search WORDS`: which pages say, or said, it. */
export const run: CommandRun = (invocation) =>
  withShown(invocation, async ({ store }) => {
    const { io, args, options } = invocation;
    const words = args.join(' ');
    const value = numberOption(options, 'value');
    if (words.trim() === '' && value === null)
      throw new UsageError('search needs words, or --value with a number.');
    const query = asked({
      value,
      current: flag(options, 'current') ? true : null,
      at: instantOption(options, 'at', io.now()),
      since: instantOption(options, 'since', io.now()),
      kind: choiceOption(options, 'kind', hitKinds),
    });
    const listed = await search(store, { words, ...query, ...stretchOptions(options) });
    await writeList(invocation, listed, {
      render: renderFound,
      none: 'No page on record has this in one headline or sentence.',
    });
    return exitCodes.ok;
  });
