import { type ExtractInput, parseExtractLine } from '../../../shared/contracts/extract.ts';
import { jsonText } from '../../../shared/presentation/export/json-text.ts';
import { renderExplanation } from '../../../shared/presentation/terminal/explanation.ts';
import { renderReading } from '../../../shared/presentation/terminal/reading.ts';
import { makeStyle } from '../../../shared/presentation/terminal/style.ts';
import { explainReading } from '../../../shared/use-cases/explain.ts';
import { readReading } from '../../../shared/use-cases/read.ts';
import { answerLines } from '../answer-lines.ts';
import { contentOfFile, contentOfLine } from '../content.ts';
import { type CommandRun, type ExitCode, exitCodes, type Invocation } from '../io.ts';
import { flag, textOption } from '../options.ts';
import { reportFailure } from '../report-failure.ts';

/** `recount extract`: what a page or text says, without a store. */
export const run: CommandRun = async (invocation) => {
  const { io, args, options } = invocation;
  if (flag(options, 'jsonl'))
    return answerLines(io, {
      parse: parseExtractLine,
      answer: extractLine(flag(options, 'explain')),
    });
  let exit: ExitCode = exitCodes.ok;
  for (const [index, file] of (args.length === 0 ? ['-'] : args).entries())
    exit = (await extractFile(invocation, { file, index })) ? exit : exitCodes.failed;
  return exit;
};

const extractLine =
  (isExplained: boolean) =>
  (line: ExtractInput): object => {
    const { id, url, fetchedAt, contentType } = line;
    const reading = readReading({
      content: contentOfLine(line),
      ...(url === undefined ? {} : { url }),
      ...(contentType === undefined ? {} : { contentType }),
      ...(fetchedAt === undefined ? {} : { fetchedAt }),
    });
    const explained = isExplained ? { explained: explainReading(reading) } : {};
    return { id, ...(url === undefined ? {} : { url }), ...reading, ...explained };
  };

/** One file that cannot be read does not stop the others; false then. */
async function extractFile(
  invocation: Invocation,
  which: { readonly file: string; readonly index: number },
): Promise<boolean> {
  try {
    await writeFacts(invocation, which);
    return true;
  } catch (error) {
    reportFailure(invocation.io, error, flag(invocation.options, 'debug'));
    return false;
  }
}

async function writeFacts(
  { io, options }: Invocation,
  { file, index }: { readonly file: string; readonly index: number },
): Promise<void> {
  const url = textOption(options, 'url');
  const content = await contentOfFile(io, file);
  const reading = readReading({ content, ...(url === null ? {} : { url }) });
  const explanation = flag(options, 'explain') ? explainReading(reading) : null;
  if (flag(options, 'json')) {
    const explained = explanation === null ? {} : { explained: explanation };
    const answer = { id: file, ...(url === null ? {} : { url }), ...reading, ...explained };
    await io.write(`${jsonText(answer)}\n`);
    return;
  }
  const gap = index === 0 ? '' : '\n';
  const style = makeStyle(io);
  await io.write(`${gap}${renderReading(reading, style)}`);
  if (explanation !== null) await io.write(renderExplanation(reading, explanation, style));
}
