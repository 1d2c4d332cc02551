import type { LineError, Parsed } from '../../shared/contracts/batch.ts';
import { jsonText } from '../../shared/presentation/export/json-text.ts';
import { type CliIo, type ExitCode, exitCodes } from './io.ts';
import { type Line, readLines } from './lines.ts';

/** How one kind of line is read and answered. */
export interface LineAnswerer<T extends { readonly id: string }> {
  readonly parse: (line: string) => Parsed<T>;
  readonly answer: (value: T) => object;
}

/**
 * Answers standard input line by line, in order, one line held at a time. A line that cannot be
 * answered gives an error line in its place, and exit 1 at the end.
 */
export async function answerLines<T extends { readonly id: string }>(
  io: CliIo,
  answerer: LineAnswerer<T>,
): Promise<ExitCode> {
  let exit: ExitCode = exitCodes.ok;
  for await (const line of readLines(io.input)) {
    const answer = answerLine(line, answerer);
    if ('error' in answer) exit = exitCodes.failed;
    await io.write(`${jsonText(answer)}\n`);
  }
  return exit;
}

function answerLine<T extends { readonly id: string }>(
  line: Line,
  { parse, answer }: LineAnswerer<T>,
): object {
  if (line.kind === 'too-long') return lineError(null, 'input.too-long', 'a line of over 96 MB');
  const parsed = parse(line.text);
  if (parsed.kind === 'error') return parsed.answer;
  try {
    return answer(parsed.value);
  } catch (error) {
    const why = error instanceof Error ? error.message.slice(0, 300) : 'unknown fault';
    return lineError(parsed.value.id, 'read.failed', `could not be read: ${why}`);
  }
}

function lineError(id: string | null, code: string, message: string): LineError {
  return { id, error: { code, message } };
}
