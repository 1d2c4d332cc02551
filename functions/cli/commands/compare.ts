import {
  type CompareInput,
  parseCompareLine,
  type VersionInput,
} from '../../../shared/contracts/compare.ts';
import { jsonText } from '../../../shared/presentation/export/json-text.ts';
import { renderComparison } from '../../../shared/presentation/terminal/comparison.ts';
import { makeStyle } from '../../../shared/presentation/terminal/style.ts';
import { compareVersions } from '../../../shared/use-cases/compare.ts';
import type { ReadingInput } from '../../../shared/use-cases/read.ts';
import { answerLines } from '../answer-lines.ts';
import { contentOfFile, contentOfLine } from '../content.ts';
import { type CliIo, type CommandRun, exitCodes } from '../io.ts';
import { flag, textOption, UsageError } from '../options.ts';

/** `recount compare`: two pages or texts as two versions of one page, without a store. */
export const run: CommandRun = async ({ io, args, options }) => {
  if (flag(options, 'jsonl'))
    return answerLines(io, { parse: parseCompareLine, answer: compareLine });
  const [before, after] = args;
  if (before === undefined || after === undefined)
    throw new UsageError('compare needs two files, BEFORE and AFTER (one of them may be -).');
  const url = textOption(options, 'url');
  const id = `${before} ${after}`;
  const compared = compareVersions({
    before: await versionOfFile(io, before, url),
    after: await versionOfFile(io, after, url),
    earlier: [],
  });
  const text = flag(options, 'json')
    ? `${jsonText({ id, alert: compared.alert, changes: compared.changes })}\n`
    : renderComparison(compared, makeStyle(io));
  await io.write(text);
  return exitCodes.ok;
};

function compareLine({ id, before, after, earlier }: CompareInput): object {
  const { alert, changes } = compareVersions({
    before: versionOfLine(before),
    after: versionOfLine(after),
    earlier: (earlier ?? []).map(versionOfLine),
  });
  return { id, alert, changes };
}

function versionOfLine(line: VersionInput): ReadingInput {
  const { url, contentType, at } = line;
  return {
    content: contentOfLine(line),
    ...(url === undefined ? {} : { url }),
    ...(contentType === undefined ? {} : { contentType }),
    ...(at === undefined ? {} : { fetchedAt: at }),
  };
}

async function versionOfFile(io: CliIo, file: string, url: string | null): Promise<ReadingInput> {
  return { content: await contentOfFile(io, file), ...(url === null ? {} : { url }) };
}
