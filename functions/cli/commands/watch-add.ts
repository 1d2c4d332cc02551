import { counted } from '../../../shared/domain/counted.ts';
import { RecountError } from '../../../shared/domain/recount-error.ts';
import { minute } from '../../../shared/presentation/terminal/time.ts';
import { refuseUnreadable } from '../../../shared/use-cases/settings/hand-watches.ts';
import { type CommandRun, type ExitCode, exitCodes, type Invocation } from '../io.ts';
import { flag, textOption, UsageError } from '../options.ts';
import { dataDirOf, withStore } from '../store-session.ts';
import { howToAccept } from '../watch-add/accept-trackers.ts';
import { type FirstSight, firstSight, previewOf } from '../watch-add/first-sight.ts';
import { type Followed, follow } from '../watch-add/follow.ts';
import { showSight, sightJson } from '../watch-add/show-sight.ts';
import { wantedWatch } from '../watch-add/wanted-watch.ts';
import { writeJson } from '../write-list.ts';

/** `recount watch add URL`: reads the address once, shows what it found, and follows it. */
export const run: CommandRun = async (invocation) => {
  const wanted = wantedWatch(invocation);
  refuseContradictions(invocation);
  refuseUnreadable(wanted);
  const sight = await firstSight(invocation, wanted);
  if (flag(invocation.options, 'dryRun')) return showOnly(invocation, sight);
  refusePrivate(sight);
  return withStore(
    invocation,
    async (session) => {
      const followed = await follow({ invocation, session, wanted, sight });
      await tell(invocation, sight, followed);
      return wasRead(sight) || followed.kind === 'declined' ? exitCodes.ok : exitCodes.failed;
    },
    { create: true },
  );
};

function refuseContradictions({ options }: Invocation): void {
  const accepts = textOption(options, 'track') !== null || flag(options, 'yes');
  if (options['read'] === false && (accepts || flag(options, 'dryRun')))
    throw new UsageError('--no-read reads nothing: --track, --yes and --dry-run need the page.');
}

/** A name that leads to an address of a machine or a network would be asked for ever, and never read. */
function refusePrivate(sight: FirstSight): void {
  if (sight.kind !== 'looked' || sight.look.found.kind !== 'unreadable') return;
  const { reason, detail } = sight.look.found;
  if (reason !== 'refused-address') return;
  throw new RecountError(
    'input.watch',
    `${sight.look.page.url} cannot be followed: only public addresses are read. ${detail ?? ''} Nothing was stored.`,
  );
}

/** Nothing was asked of the outside, or it gave what was asked. */
const wasRead = (sight: FirstSight): boolean =>
  sight.kind !== 'looked' || /^(?:article|stories)$/.test(sight.look.found.kind);

/** Stores nothing, and does not even make the data folder. */
async function showOnly(invocation: Invocation, sight: FirstSight): Promise<ExitCode> {
  const { io, options } = invocation;
  if (sight.kind === 'no-contact')
    throw new RecountError(
      'config.no-contact',
      `No configuration was applied to ${dataDirOf(options)}, so there is no contact to read pages under: recount init asks for one.`,
    );
  const preview = previewOf(sight, { invocation, wanted: wantedWatch(invocation), trackers: [] });
  if (flag(options, 'json')) await writeJson(io, { dryRun: true, ...sightJson(sight, preview) });
  else {
    await showSight(io, sight, preview);
    await io.write('Nothing was stored (--dry-run).\n');
  }
  return wasRead(sight) ? exitCodes.ok : exitCodes.failed;
}

async function tell(invocation: Invocation, sight: FirstSight, followed: Followed): Promise<void> {
  const { io, options } = invocation;
  if (flag(options, 'json')) {
    const { kind } = followed;
    if (kind === 'declined') return writeJson(io, { kind });
    const { watch, preview, accepted, report } = followed;
    return writeJson(io, { kind, watch, ...sightJson(sight, preview), accepted, report });
  }
  if (followed.kind === 'declined') return io.write('Not followed; nothing was stored.\n');
  const { preview, accepted } = followed;
  if (accepted.length === 0 && io.prompts === null)
    await io.write(howToAccept(preview, followed.watch.target.url));
  await io.write(followedWords(followed, sight));
}

type Done = Exclude<Followed, { kind: 'declined' }>;

function followedWords({ kind, watch, accepted, report }: Done, sight: FirstSight): string {
  const { url } = watch.target;
  const tracked = accepted.map(({ id }) => id).join(', ');
  return [
    ...(tracked === '' ? [] : [`Tracking ${tracked}; recount figures --tracker asks for one.`]),
    kind === 'added'
      ? `Following ${url} as ${watch.id}; ${nextStep(report, sight)}`
      : `${url} is followed already, as ${watch.id}${kind === 'changed' ? ', which now asks for this as well' : ''}.${recordWords(report)}`,
    '',
  ].join('\n');
}

function recordWords(report: Done['report']): string {
  if (report?.kind !== 'checked' || report.version === null) return '';
  return report.outcome === 'new-version'
    ? ` Version ${report.version} is on record now.`
    : ` Version ${report.version} stands.`;
}

function nextStep(report: Done['report'], sight: FirstSight): string {
  if (sight.kind === 'no-contact')
    return 'it is read once a contact is applied: recount init asks for one, or put contact: into recount.yaml, then recount apply recount.yaml.';
  if (report?.kind !== 'checked')
    return 'recount check reads it now, recount run keeps reading it.';
  const when = report.nextDueAt === null ? '' : `, next at ${minute(report.nextDueAt)}`;
  const keeps = `recount run keeps reading it${when}.`;
  if (report.discovered > 0)
    return `${counted(report.discovered, 'story is', 'stories are')} followed with it; ${keeps}`;
  if (report.version === null) return keeps;
  return `version ${report.version} is on record; ${keeps}`;
}
