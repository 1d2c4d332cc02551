import { readManifest } from '../../../shared/contracts/evidence.ts';
import { plainLine } from '../../../shared/presentation/terminal/plain.ts';
import { makeStyle } from '../../../shared/presentation/terminal/style.ts';
import {
  renderAdvice,
  renderDamage,
  renderVerification,
} from '../../../shared/presentation/terminal/verification.ts';
import { checkEvidence } from '../../../shared/use-cases/evidence/check-evidence.ts';
import { findPage } from '../../../shared/use-cases/history/find-page.ts';
import { type Anchors, parseAnchors } from '../../../shared/use-cases/verify/anchors.ts';
import { adviceFor, type Damage } from '../../../shared/use-cases/verify/damage.ts';
import { type Verification, verifyStore } from '../../../shared/use-cases/verify/verify-store.ts';
import { sha256 } from '../../../shared/wiring/digest.ts';
import { zip } from '../../../shared/wiring/zip.ts';
import { readNamed } from '../content.ts';
import { type CommandRun, type ExitCode, exitCodes, type Invocation } from '../io.ts';
import { flag, textOption, UsageError } from '../options.ts';
import { makeProgress } from '../progress.ts';
import { type StoreSession, withStore } from '../store-session.ts';
import { writeJson } from '../write-list.ts';

/** Damage that --json lists; the count is always whole. */
const mostListed = 1000;

/** `recount verify`: holds the store against its own hashes and against roots kept elsewhere. */
export const run: CommandRun = async (invocation) => {
  const pack = textOption(invocation.options, 'pack');
  if (pack !== null) return verifyPack(invocation, pack);
  const anchors = await anchorsOf(invocation);
  return withStore(invocation, async (session) => {
    const { verification, listed } = await verify(invocation, session, anchors);
    const { io } = invocation;
    if (flag(invocation.options, 'json'))
      await writeJson(io, { ...verification, damage: { count: verification.damage, listed } });
    else {
      const style = makeStyle(io);
      for (const damage of listed) await io.write(`${renderDamage(damage, style)}\n`);
      if (verification.damage > listed.length)
        await io.write(`and ${verification.damage - listed.length} more.\n`);
      await io.write(renderAdvice(adviceFor(listed.map(({ kind }) => kind)), style));
      await io.write(renderVerification(verification, style));
    }
    return verification.damage === 0 ? exitCodes.ok : exitCodes.damaged;
  });
};

/** Holds an evidence pack against itself; no store is needed. */
async function verifyPack({ io, options }: Invocation, file: string): Promise<ExitCode> {
  const files = zip.open(await readNamed(io, file));
  const { manifest, wrong } = checkEvidence(files, sha256, readManifest);
  const { change, url } = manifest.record;
  if (flag(options, 'json'))
    await writeJson(io, {
      file,
      change: change.id,
      url,
      files: files.length,
      root: manifest.root,
      wrong,
    });
  else {
    for (const fault of wrong) await io.write(`${plainLine(fault)}\n`);
    await io.write(`${packWords(wrong.length, files.length)}\n`);
    await io.write(`${plainLine(change.summary)}\n${plainLine(url)}\n`);
    if (manifest.root !== null)
      await io.write(
        `Who made it is told by the root of ${plainLine(manifest.root.day)} where one was kept elsewhere: ${plainLine(manifest.root.root)}\n`,
      );
  }
  return wrong.length === 0 ? exitCodes.ok : exitCodes.damaged;
}

const packWords = (wrong: number, files: number): string =>
  wrong === 0
    ? `All ${files} files are as their hashes say, and the chain holds.`
    : 'This pack is not as it was made: do not rely on it, and ask for it again.';

async function verify(
  { io, options }: Invocation,
  session: StoreSession,
  anchors: Anchors,
): Promise<{ readonly verification: Verification; readonly listed: readonly Damage[] }> {
  const url = textOption(options, 'url');
  const progress = makeProgress(io);
  const listed: Damage[] = [];
  const verification = await verifyStore(session, {
    page: url === null ? null : await findPage(session, url),
    anchors,
    onPage: (page, done) => {
      progress.show(`verifying page ${done + 1}: ${page.url}`);
    },
    onDamage: (damage) => {
      if (listed.length < mostListed) listed.push(damage);
    },
  });
  progress.clear();
  return { verification, listed };
}

async function anchorsOf({ io, options }: Invocation): Promise<Anchors> {
  const given = textOption(options, 'anchor');
  const file = textOption(options, 'anchors');
  const one = given === null ? new Map<string, string>() : parseAnchors(given);
  if (given !== null && one.size === 0)
    throw new UsageError(
      `--anchor takes a day and its root, 2026-03-04=9f2c… with all 64 digits, not “${given}”.`,
    );
  if (file === null) return one;
  const many = parseAnchors(new TextDecoder().decode(await readNamed(io, file)));
  if (many.size === 0)
    throw new UsageError(
      `${file} holds no root: it takes a saved mail, or lines of a day and a root of 64 digits.`,
    );
  return new Map([...many, ...one]);
}
