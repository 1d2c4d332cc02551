import { describe, expect, test } from 'vitest';
import type { PositionTracker } from '../../../shared/domain/tracker.ts';
import { makeTwoOutlets } from '../../support/make-two-outlets.ts';

const holt: PositionTracker = {
  id: 'holt',
  kind: 'position',
  name: 'Holt on the second phase',
  speakers: ['Adrian Holt'],
  topics: ['second phase'],
  managedBy: 'hand',
};

type Step = readonly [outlet: 'post' | 'wire', hoursLater: number, paragraph: string];

/** Plays what two outlets come to say, after a first version of each that says nothing of it. */
async function told(steps: readonly Step[], tracker: PositionTracker = holt) {
  const outlets = await makeTwoOutlets();
  await outlets.store.trackers.put(tracker);
  const quiet = 'The market of Port Ansel opened on time.';
  outlets.post.publish([quiet]);
  outlets.wire.publish([quiet]);
  await outlets.read();
  outlets.pass(15);
  for (const [outlet, hoursLater, paragraph] of steps) {
    outlets.pass(hoursLater * 60);
    outlets[outlet].publish([quiet, paragraph]);
    await outlets[outlet].checkAndProject();
  }
  const events = [...(await outlets.post.events()), ...(await outlets.wire.events())];
  return {
    outlets,
    shifts: events.filter(({ kind }) => kind === 'tracker-position-shifted'),
  };
}

const rejects = 'The envoy Adrian Holt rejected the second phase of the truce.';
const accepts = 'The envoy Adrian Holt accepted the second phase of the truce.';

describe('a position that shifts across pages', () => {
  test('is told with both sentences, outlets and the day of the earlier one', async () => {
    const { shifts, outlets } = await told([
      ['post', 0, rejects],
      ['wire', 48, accepts],
    ]);
    expect(shifts.map(({ summary }) => summary)).toEqual([
      `Holt on the second phase: Adrian Holt, reject (against) → accept (for): Harbour Post, 2026-03-04: “${rejects}” → Meridian Wire: “${accepts}”`,
    ]);
    const [shift] = shifts;
    expect([shift?.before?.text, shift?.after?.text]).toEqual([rejects, accepts]);
    expect(shift?.otherPageId).toBe(outlets.post.page.id);
    expect(shift?.pageId).toBe(outlets.wire.page.id);
  });

  test('is told once, however many outlets repeat it', async () => {
    const { shifts } = await told([
      ['post', 0, rejects],
      ['wire', 48, accepts],
      ['post', 5, `${accepts} Others were silent.`],
    ]);
    expect(shifts).toHaveLength(1);
  });

  test('is told again when it shifts back', async () => {
    const { shifts } = await told([
      ['post', 0, rejects],
      ['wire', 48, accepts],
      [
        'post',
        48,
        'On Saturday the envoy Adrian Holt rejected the second phase of the truce again.',
      ],
    ]);
    expect(shifts).toHaveLength(2);
  });

  test('is told of a speaker under another name that the tracker gives', async () => {
    const { shifts } = await told(
      [
        ['post', 0, 'The envoy Adrian Holt rejected the second phase of the truce.'],
        ['wire', 48, 'The envoy A. Holt accepted the second phase of the truce.'],
      ],
      { ...holt, speakers: ['Adrian Holt', 'A. Holt'] },
    );
    expect(shifts).toHaveLength(1);
  });

  test('shows a rebuild nothing new', async () => {
    const { outlets, shifts } = await told([
      ['post', 0, rejects],
      ['wire', 48, accepts],
    ]);
    const version = await outlets.store.versions.head(outlets.wire.page.id);
    if (version === null) throw new Error('no version');
    await outlets.wire.project([
      { kind: 'version', pageId: version.pageId, number: version.number },
    ]);
    const again = await outlets.wire.events();
    expect(again.filter(({ kind }) => kind === 'tracker-position-shifted')).toHaveLength(
      shifts.length,
    );
  });
});

describe('no shift is told of', () => {
  test.each<readonly [string, readonly Step[]]>([
    [
      'the same position in other words',
      [
        ['post', 0, rejects],
        ['wire', 48, 'The envoy Adrian Holt again opposed the second phase of the truce.'],
      ],
    ],
    [
      'what is recalled of another time',
      [
        ['post', 0, rejects],
        ['wire', 48, 'Last month the envoy Adrian Holt accepted the second phase of the truce.'],
      ],
    ],
    [
      'what was said before the other',
      [
        ['post', 24, rejects],
        ['wire', 24, 'On Monday the envoy Adrian Holt accepted the second phase of the truce.'],
      ],
    ],
    [
      'another speaker',
      [
        ['post', 0, rejects],
        ['wire', 48, 'The minister Mira Voss accepted the second phase of the truce.'],
      ],
    ],
    [
      'somebody who is not named',
      [
        ['post', 0, rejects],
        ['wire', 48, 'An official close to the envoy accepted the second phase of the truce.'],
      ],
    ],
    [
      'another topic',
      [
        ['post', 0, rejects],
        ['wire', 48, 'The envoy Adrian Holt accepted the invitation to Verun.'],
      ],
    ],
    [
      'two outlets that read one statement differently within hours',
      [
        ['post', 0, rejects],
        ['wire', 2, accepts],
      ],
    ],
    [
      'a side that nobody takes',
      [
        ['post', 0, rejects],
        ['wire', 48, 'The envoy Adrian Holt spoke about the second phase of the truce.'],
      ],
    ],
    [
      'what the page itself changed: the page’s own change tells it',
      [
        ['post', 0, rejects],
        ['post', 48, accepts],
      ],
    ],
    [
      'whoever speaks for the speaker',
      [
        ['post', 0, rejects],
        ['wire', 48, 'A spokesman for Adrian Holt accepted the second phase of the truce.'],
      ],
    ],
  ])('%s', async (_, steps) => {
    expect((await told(steps)).shifts.map(({ summary }) => summary)).toEqual([]);
  });

  test('an old report that is only reworded after another page told otherwise', async () => {
    const { shifts } = await told([
      ['post', 0, accepts],
      ['wire', 48, rejects],
      [
        'post',
        24,
        'Adrian Holt, the envoy, has accepted the second phase of the truce, it is said.',
      ],
    ]);
    expect(shifts.map(({ pageId }) => pageId)).toHaveLength(1);
  });

  test('a tracker that names no topic', async () => {
    const { shifts } = await told(
      [
        ['post', 0, rejects],
        ['wire', 48, accepts],
      ],
      { ...holt, topics: [] },
    );
    expect(shifts).toEqual([]);
  });
});
