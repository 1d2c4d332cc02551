import { standsOpposite, takesSide } from '../../changes/positions.ts';
import { isRecalled } from '../../changes/recalled.ts';
import type { ChangeSide } from '../../domain/change.ts';
import type { PageEvent } from '../../domain/event.ts';
import { elapsedMs, type Instant } from '../../domain/instant.ts';
import type { Act, Stance, Voice } from '../../domain/statement.ts';
import type { PositionTracker, TrackerPoint } from '../../domain/tracker.ts';
import { mentions } from '../../trackers/term.ts';
import type { KnownPoints } from './tracker-causes.ts';
import { type TrackerMoment, trackerEvent, wholeText } from './tracker-event.ts';

/** A point that can be held against another: somebody's own side, said at a known time. */
interface Position extends TrackerPoint {
  readonly act: Act;
  readonly stance: Stance | null;
  readonly voice: Voice;
  readonly saidAt: Instant;
  readonly who: string;
}

/**
 * Where a version has the speaker of a position tracker on the other side than the newest earlier
 * position on record, on whichever page. No shift: what an outlet says in its own words, what is
 * recalled, what was said before the other or at the same time, and what another page told before.
 */
export function positionCauses(
  tracker: PositionTracker,
  moment: TrackerMoment,
  { standing, past }: KnownPoints,
): readonly PageEvent[] {
  // Without topics a tracker follows a speaker: on what, nobody said.
  if (tracker.topics.length === 0) return [];
  const positions = (points: readonly TrackerPoint[]) =>
    points.flatMap((point) => positionOf(tracker, point) ?? []);
  const known = positions(past).filter(({ from }) => from < moment.at);
  const fresh = positions(standing).filter(
    ({ pageId, version }) => pageId === moment.pageId && version === moment.version,
  );
  return oneEach(fresh).flatMap((after) => {
    const before = newest(known.filter(({ who }) => who === after.who));
    if (before === null || !isLater(before, after) || !standsOpposite(before, after)) return [];
    // What the page itself changed from is told as that change.
    if (before.pageId === after.pageId && before.until === moment.at) return [];
    if (known.some((own) => isRewording(own, after, moment))) return [];
    return [shifted(tracker, moment, { before, after })];
  });
}

function positionOf(tracker: PositionTracker, point: TrackerPoint): Position | null {
  const { act, stance, voice, saidAt } = point;
  const who = whoSpeaks(tracker, point);
  if (act === null || voice === undefined || saidAt == null || who === null) return null;
  if (voice === 'outlet-characterisation' || isRecalled(point.sentence)) return null;
  return takesSide({ act, stance }) ? { ...point, act, stance, voice, saidAt, who } : null;
}

/**
 * One name for all aliases of a tracker; else who it is in the list of speakers. Whoever speaks for
 * the one that is followed is another speaker.
 */
function whoSpeaks(tracker: PositionTracker, { speaker, speakerKey }: TrackerPoint): string | null {
  if (speakerKey == null) return null;
  if (
    !speakerKey.endsWith('.role') &&
    tracker.speakers.some((name) => mentions(speaker ?? '', name))
  )
    return tracker.id;
  return speakerKey;
}

/** What a page says of one speaker twice in one version is told once: by what was said last. */
const oneEach = (fresh: readonly Position[]): readonly Position[] =>
  [...new Set(fresh.map(({ who }) => who))].flatMap(
    (who) => newest(fresh.filter((point) => point.who === who)) ?? [],
  );

const newest = (points: readonly Position[]): Position | null =>
  points.reduce<Position | null>(
    (last, point) => (last === null || inOrder(last) < inOrder(point) ? point : last),
    null,
  );

const inOrder = ({ saidAt, from }: Position): string => `${saidAt} ${from}`;

/** What the page said already, in other words: no new position, though another page told otherwise since. */
const isRewording = (own: Position, after: Position, { at }: TrackerMoment): boolean =>
  own.pageId === after.pageId &&
  own.who === after.who &&
  (own.until === null || own.until === at) &&
  // A day beside it, later than that of the old words, makes it a new one.
  (after.saidAt === after.from || after.saidAt <= own.saidAt) &&
  !standsOpposite(own, after);

const apartMs = 6 * 3_600_000;

/** Two pages that tell of one statement within hours read it differently: that is no shift. */
function isLater(before: Position, after: Position): boolean {
  const later = elapsedMs(before.saidAt, after.saidAt);
  return before.pageId === after.pageId ? later > 0 : later >= apartMs;
}

function shifted(
  tracker: PositionTracker,
  moment: TrackerMoment,
  { before, after }: { readonly before: Position; readonly after: Position },
): PageEvent {
  const [was, is] = [sideWords(before), sideWords(after)];
  return {
    ...trackerEvent(moment, tracker, after),
    id: `tracker-position-shifted:${tracker.id}:${after.version}:${after.lineage}`,
    kind: 'tracker-position-shifted',
    since: before.from,
    severity: 'high',
    summary: `${tracker.name}: ${after.speaker ?? ''}, ${was} → ${is}: ${before.outlet}, ${before.saidAt.slice(0, 10)}: ${quoted(before)} → ${after.outlet}: ${quoted(after)}`,
    before: positionSide(before),
    after: positionSide(after),
    otherPageId: before.pageId === after.pageId ? null : before.pageId,
  };
}

const sideWords = ({ act, stance }: Position): string =>
  stance === null || stance === 'unclear'
    ? act.replaceAll('-', ' ')
    : `${act.replaceAll('-', ' ')} (${stance})`;

const longest = 160;

const quoted = ({ sentence }: Position): string =>
  `“${sentence.length > longest ? `${sentence.slice(0, longest - 1).trimEnd()}…` : sentence}”`;

const positionSide = (point: Position): ChangeSide => ({
  ...wholeText(point.sentence),
  act: point.act,
  stance: point.stance,
});
