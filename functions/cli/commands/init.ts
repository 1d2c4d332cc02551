import { existsSync } from 'node:fs';
import { RecountError } from '../../../shared/domain/recount-error.ts';
import { idOfUrl } from '../../../shared/use-cases/settings/hand-watches.ts';
import type { FirstAnswers } from '../../../shared/wiring/config/first-answers.ts';
import { type Asked, askAnswers } from '../init/ask-answers.ts';
import { givenAnswers } from '../init/given-answers.ts';
import { writeFirst } from '../init/write-first.ts';
import { type CommandRun, type ExitCode, exitCodes, type Invocation } from '../io.ts';
import { flag } from '../options.ts';
import { Cancelled } from '../prompts.ts';
import { dataDirOf } from '../store-session.ts';
import { writeJson } from '../write-list.ts';

/** `recount init [FILE]`: a commented configuration, made of what a person or the options say; a file that is there stays as it is. */
export const run: CommandRun = async (invocation) => {
  const { io, args, options } = invocation;
  const file = args[0] ?? 'recount.yaml';
  const given = givenAnswers(options);
  if (existsSync(file))
    throw new RecountError(
      'input.file',
      `${file} is there already and was left as it is; name another file.`,
    );
  const isAsked = io.prompts !== null && !flag(options, 'json');
  const asked: Asked =
    io.prompts !== null && isAsked
      ? await askAnswers(io.prompts, given, machineZone())
      : { answers: given, typedPassword: null };
  const answers = firstAnswers(asked.answers);
  const dataDir = dataDirOf(options);
  const { typedPassword } = asked;
  const passwordFile = await writeFirst(answers, { file, dataDir, typedPassword });
  if (!flag(options, 'json')) {
    await io.write(`Wrote ${file}.\n`);
    if (passwordFile !== null)
      await io.write(`The password is in ${passwordFile}, which only you can read.\n`);
  }
  return goOn(invocation, { file, answers, passwordFile });
};

const machineZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

function firstAnswers({ contact, timezone, channel, url }: Asked['answers']): FirstAnswers {
  return {
    contact,
    timezone: timezone ?? machineZone(),
    channel: channel ?? { kind: 'terminal' },
    watch: url === null ? null : { id: idOfUrl(url), url },
  };
}

interface Written {
  readonly file: string;
  readonly answers: FirstAnswers;
  readonly passwordFile: string | null;
}

/** Applies the file and shows the first page, where that was asked for; says the next step in any case. */
async function goOn(invocation: Invocation, written: Written): Promise<ExitCode> {
  const { io, options } = invocation;
  const { file } = written;
  const isApplied =
    written.answers.contact !== null &&
    (await standing(
      `${file} is written, and not applied: recount apply ${file}`,
      wantsApply(invocation, written),
    ));
  const exit = isApplied ? await applyAndShow(invocation, written) : exitCodes.ok;
  const next = nextStep(written, isApplied);
  if (flag(options, 'json')) {
    const { answers, passwordFile } = written;
    await writeJson(io, { file, passwordFile, answers, applied: isApplied, next });
  } else await io.write(`Next: ${next}\n`);
  return exit;
}

/** What a person who ends the next question with Ctrl-C leaves behind. */
async function standing<T>(what: string, asking: Promise<T>): Promise<T> {
  try {
    return await asking;
  } catch (error) {
    throw error instanceof Cancelled ? new Cancelled(what) : error;
  }
}

async function wantsApply({ io, options }: Invocation, { answers }: Written): Promise<boolean> {
  if (flag(options, 'apply')) return true;
  if (io.prompts === null || flag(options, 'json')) return false;
  const what = answers.watch === null ? 'Apply it now?' : 'Apply it now, and read the page once?';
  return io.prompts.confirm({ message: what, initial: true });
}

async function applyAndShow(
  { io, options }: Invocation,
  { file, answers }: Written,
): Promise<ExitCode> {
  const json = flag(options, 'json');
  const quiet = json ? { ...io, write: () => Promise.resolve() } : io;
  const data = { data: dataDirOf(options) };
  const apply = await import('./apply.ts');
  const applied = await apply.run({ io: quiet, args: [file], options: data });
  if (applied !== exitCodes.ok || answers.watch === null) return applied;
  const watchAdd = await import('./watch-add.ts');
  return standing(
    `${file} is applied and the page is followed, without trackers: recount watch add ${answers.watch.url} offers them again`,
    watchAdd.run({ io: quiet, args: [answers.watch.url], options: data }),
  );
}

function nextStep({ file, answers }: Written, isApplied: boolean): string {
  if (answers.contact === null) return `set the contact in ${file}, then: recount apply ${file}`;
  const page = answers.watch?.id ?? 'URL';
  if (!isApplied)
    return `recount apply ${file}, then recount watch add ${answers.watch?.url ?? 'URL'}`;
  return `recount rehearse ${page} sends a test alert, recount doctor looks at everything, recount run keeps reading.`;
}
