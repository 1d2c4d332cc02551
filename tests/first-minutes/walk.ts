import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startRecount } from '../support/recount-process.ts';
import { type SmtpTestServer, startSmtpServer } from '../support/smtp-test-server.ts';
import { openOutlet } from './outlet.ts';
import { plainOutput } from './plain-output.ts';

/** One thing a newcomer types, and all that came of it, as it would read on any day. */
export interface WalkStep {
  /** As it is typed; `| tail -n 3` is what the page shows of it. */
  readonly command: string;
  readonly output: string;
  readonly code: number | null;
  /** What arrived at the mail server meanwhile: its subject, an empty line, its text. */
  readonly mails: readonly string[];
}

const url = 'https://harbour-post.example/world/port-ansel-hostage-talks';

/** What is typed, in order; before the last one, the outlet changes its page. */
export const commands = [
  'recount demo --speed fastest | tail -n 20',
  `recount init --contact desk@harbour-post.example --url ${url} --timezone UTC --mail-host smtp.harbour-post.example --mail-to night-desk@harbour-post.example --apply`,
  `recount watch add ${url} --track 1,5 | tail -n 5`,
  'recount rehearse harbour-post-port-ansel-hostage-talks',
  'recount doctor',
  'recount check',
] as const;

/** Walks the first quarter of an hour in an empty folder, with an outlet and a mail server of this machine. */
export async function walk(): Promise<readonly WalkStep[]> {
  const folder = await mkdtemp(join(tmpdir(), 'recount-first-minutes-'));
  const outlet = await openOutlet();
  const mail = await startSmtpServer();
  const steps: WalkStep[] = [];
  try {
    for (const command of commands) {
      if (command === commands.at(-1)) outlet.change();
      steps.push(await typed(command, { folder, port: outlet.port, mail }));
    }
    return steps;
  } finally {
    await Promise.all([outlet.close(), mail.close()]);
    await rm(folder, { recursive: true, force: true });
  }
}

interface Place {
  readonly folder: string;
  readonly port: number;
  readonly mail: SmtpTestServer;
}

async function typed(command: string, { folder, port, mail }: Place): Promise<WalkStep> {
  const before = mail.mails.length;
  const [line = '', tail] = command.split(' | tail -n ');
  const process = startRecount(
    { folder, open: `127.0.0.1:${port}` },
    ...line
      .replace('https://harbour-post.example', `http://127.0.0.1:${port}`)
      .replace('harbour-post-port', '127-port')
      .replace(
        '--mail-host smtp.harbour-post.example',
        `--mail-host 127.0.0.1 --mail-port ${mail.port}`,
      )
      .split(' ')
      .slice(1),
  );
  const { code } = await process.ended;
  const output = plainOutput(process.said(), { port, mailPort: mail.port });
  const lines = output.trimEnd().split('\n');
  return {
    command,
    output: (tail === undefined ? lines : lines.slice(-Number(tail))).join('\n'),
    code,
    mails: mail.mails
      .slice(before)
      .map(({ subject, text }) =>
        plainOutput(`${subject ?? ''}\n\n${text?.trimEnd() ?? ''}`, { port, mailPort: mail.port }),
      ),
  };
}
