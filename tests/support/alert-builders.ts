import type { Alert, AlertPage, Delivery } from '../../shared/domain/alert.ts';
import type { Change, ChangeSide } from '../../shared/domain/change.ts';
import type { Channel, ChannelSettings } from '../../shared/domain/channel.ts';
import type { PageEvent } from '../../shared/domain/event.ts';

export const page = (wish: Partial<AlertPage> = {}): AlertPage => ({
  id: 'page-1',
  url: 'https://harbour-post.example/world/costara-talks',
  outlet: 'Harbour Post',
  headline: 'Talks over Costara captives resume',
  labels: ['costara'],
  ...wish,
});

export const side = (text: string, wish: Partial<ChangeSide> = {}): ChangeSide => ({
  text,
  evidence: { in: 'body', start: 0, end: text.length, sentence: [0, text.length] },
  ...wish,
});

export const held = (value: number, text?: string, wish: Partial<ChangeSide> = {}): ChangeSide =>
  side(text ?? `The Northern Front still holds ${value} hostages, the army said.`, {
    value,
    bound: 'exactly',
    measure: 'hostage',
    status: 'held',
    attributedTo: 'the army',
    ...wish,
  });

export const change = (wish: Partial<Change> = {}): Change => ({
  id: 'change-1',
  pageId: 'page-1',
  version: 4,
  kind: 'figure-changed',
  severity: 'high',
  alert: true,
  summary: 'hostages held: 59 → 58',
  nature: 'revision',
  notice: 'none-found',
  reverts: null,
  before: held(59),
  after: held(58),
  lineage: 'lineage-1',
  signals: [],
  needsConfirmation: false,
  between: { oldSeenAt: '2026-03-04T14:02:10.000Z', newSeenAt: '2026-03-04T14:17:40.000Z' },
  ...wish,
});

const pageEvent = (wish: Partial<PageEvent> = {}): PageEvent => ({
  id: 'event-1',
  kind: 'page-unreadable',
  pageId: 'page-1',
  at: '2026-03-04T14:31:05.000Z',
  since: null,
  severity: 'medium',
  summary: 'The page cannot be read.',
  reason: null,
  changeId: null,
  tracker: null,
  before: null,
  after: null,
  otherPageId: null,
  ...wish,
});

const alert = (wish: Partial<Alert> = {}): Alert => ({
  id: 'alert-1',
  channelId: 'desk',
  ruleId: 'figures',
  createdAt: '2026-03-04T14:17:41.000Z',
  dueAt: '2026-03-04T14:19:41.000Z',
  story: 'costara',
  page: page(),
  subject: { kind: 'change', change: change() },
  trackers: [],
  deliveryId: null,
  assignedAt: null,
  ...wish,
});

export const changeAlert = (wish: Partial<Change> = {}, of: Partial<Alert> = {}): Alert =>
  alert({
    id: `alert-${wish.id ?? 'change-1'}`,
    subject: { kind: 'change', change: change(wish) },
    ...of,
  });

export const eventAlert = (
  wish: Partial<PageEvent> = {},
  around: { change?: Change; other?: AlertPage } = {},
): Alert =>
  alert({
    subject: {
      kind: 'event',
      event: pageEvent(wish),
      change: around.change ?? null,
      other: around.other ?? null,
    },
  });

export const delivery = (wish: Partial<Delivery> = {}): Delivery => ({
  id: '8f3b0c52d7a94e1f8f3b0c52d7a94e1f',
  channelId: 'desk',
  story: 'costara',
  alertIds: ['alert-1'],
  createdAt: '2026-03-04T14:19:41.000Z',
  status: 'waiting',
  attempts: 0,
  nextAttemptAt: '2026-03-04T14:19:41.000Z',
  leaseUntil: null,
  sentAt: null,
  lastError: null,
  ...wish,
});

export const channel = (
  settings: ChannelSettings = { kind: 'terminal' },
  wish: Partial<Channel> = {},
): Channel => ({ id: 'desk', settings, managedBy: 'file', ...wish });
