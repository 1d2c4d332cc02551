import type { PageEvent } from '../../shared/domain/event.ts';
import type { Figure } from '../../shared/domain/figure.ts';
import type { ChangeRecord, FigureRecord, StatementRecord } from '../../shared/domain/ledger.ts';
import type { Speaker, Statement } from '../../shared/domain/statement.ts';
import type { TrackerPoint } from '../../shared/domain/tracker.ts';
import type { Version, VersionDocument } from '../../shared/domain/version.ts';
import type { Watch } from '../../shared/domain/watch.ts';
import { makeChange } from './make-change.ts';

const at = '2026-11-20T10:00:00.000Z';

export function makeVersion(given: Partial<Version> = {}): Version {
  return {
    pageId: 'page',
    number: 1,
    fetchedAt: at,
    oldSeenAt: null,
    headline: 'Talks resume in Port Ansel',
    articleHash: 'article',
    rawHash: 'raw',
    documentHash: 'document',
    previousHash: null,
    hash: 'chain',
    readerVersion: '1',
    counts: { characters: 10, figures: 0, statements: 0, changes: 0 },
    unconfirmed: [],
    imported: null,
    erased: null,
    expired: null,
    ...given,
  };
}

export function makeDocument(text: string, given: Partial<VersionDocument> = {}): VersionDocument {
  return {
    pageId: 'page',
    number: 1,
    finalUrl: 'https://harbour-post.example/talks',
    contentType: 'text/html',
    reading: {
      article: {
        readable: true,
        headline: null,
        standfirst: null,
        byline: [],
        publishedAt: null,
        modifiedAt: null,
        siteName: null,
        canonicalUrl: null,
        language: 'en',
        kind: 'article',
        text,
        blocks: [],
      },
      figures: [],
      statements: [],
    },
    lineages: [],
    changes: [],
    ...given,
  };
}

export function makeEvent(given: Partial<PageEvent> = {}): PageEvent {
  return {
    id: 'page-gone:1',
    kind: 'page-gone',
    pageId: 'page',
    at,
    since: null,
    severity: 'high',
    summary: 'The page is gone.',
    reason: null,
    changeId: null,
    tracker: null,
    before: null,
    after: null,
    otherPageId: null,
    ...given,
  };
}

const place = {
  pageId: 'page',
  url: 'https://harbour-post.example/talks',
  outlet: 'Harbour Post',
  headline: 'Talks resume in Port Ansel',
  trackers: [],
};

/** A change first seen at `seenAt`. */
export function makeChangeRecord(
  seenAt: string,
  given: Partial<ChangeRecord> = {},
  change: Partial<ChangeRecord['change']> = {},
): ChangeRecord {
  return {
    ...place,
    labels: [],
    confirmation: 'not-needed',
    ...given,
    change: makeChange({
      id: `change-${seenAt}`,
      pageId: given.pageId ?? place.pageId,
      between: { oldSeenAt: seenAt, newSeenAt: seenAt },
      ...change,
    }),
  };
}

const standing = { lineage: 'line', version: 1, from: at, until: null, sentence: 'A sentence.' };

export function makeFigureRecord(
  given: Partial<FigureRecord> = {},
  figure: Partial<Figure> = {},
): FigureRecord {
  return {
    ...place,
    ...standing,
    ...given,
    figure: {
      in: 'body',
      start: 0,
      end: 2,
      surface: '59',
      value: 59,
      range: null,
      bound: 'exactly',
      unit: null,
      counted: 'hostages',
      measure: 'hostage',
      status: 'held',
      series: 'stock',
      partOf: [],
      attributedTo: null,
      asOf: null,
      place: null,
      sentence: [0, 20],
      ...figure,
    },
  };
}

export function makeSpeaker(given: Partial<Speaker> = {}): Speaker {
  return {
    start: 0,
    end: 11,
    surface: 'Adrian Holt',
    name: 'Adrian Holt',
    role: 'special envoy',
    organisation: null,
    class: 'official',
    ...given,
  };
}

export function makeStatementRecord(
  given: Partial<StatementRecord> = {},
  statement: Partial<Statement> = {},
): StatementRecord {
  return {
    ...place,
    ...standing,
    content: 'there is no progress',
    ...given,
    statement: {
      in: 'body',
      kind: 'indirect',
      speaker: makeSpeaker(),
      cue: null,
      content: [[0, 10]],
      act: 'deny',
      stance: null,
      topic: ['progress', 'talks'],
      voice: 'paraphrased',
      saidAt: null,
      origin: [],
      sentence: [0, 20],
      ...statement,
    },
  };
}

export function makePoint(given: Partial<TrackerPoint> = {}): TrackerPoint {
  const { pageId, url, outlet } = place;
  return {
    tracker: 'held',
    pageId,
    url,
    outlet,
    ...standing,
    value: 59,
    range: null,
    bound: 'exactly',
    act: null,
    stance: null,
    speaker: null,
    asOf: null,
    ...given,
  };
}

export function makeWatch(given: Partial<Watch> = {}): Watch {
  return {
    id: 'talks',
    name: 'Talks',
    target: { kind: 'page', url: 'https://harbour-post.example/talks' },
    outlet: null,
    labels: [],
    everyMs: null,
    selectors: {},
    paused: false,
    managedBy: 'hand',
    createdAt: at,
    ...given,
  };
}
