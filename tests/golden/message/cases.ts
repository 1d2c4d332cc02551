import type { Alert } from '../../../shared/domain/alert.ts';
import { change, changeAlert, eventAlert, held, page, side } from '../../support/alert-builders.ts';

const meridian = page({
  id: 'page-2',
  url: 'https://meridian-wire.example/2026/03/costara?live=1&part=2',
  outlet: 'Meridian Wire',
  headline: 'Costara: what is known about the captives',
});

const softened = changeAlert({
  id: 'change-2',
  kind: 'quotation-altered',
  severity: 'medium',
  summary:
    'Quotation of Adrian Holt: “We will not accept this deal” → “We cannot yet accept this deal”',
  nature: 'unclear',
  notice: null,
  before: side(
    '“We will not accept this deal,” the envoy Adrian Holt told reporters in Port Sela.',
    {
      attributedTo: 'Adrian Holt',
    },
  ),
  after: side(
    '“We cannot yet accept this deal,” the envoy Adrian Holt told reporters in Port Sela.',
    {
      attributedTo: 'Adrian Holt',
    },
  ),
});

const removed = change({
  id: 'change-3',
  kind: 'figure-removed',
  summary: 'No longer on the page: hostages held, at least 59',
  nature: 'unclear',
  notice: 'stamped',
  before: held(59, 'At least 59 hostages are held in the hills above Port Sela, the army said.', {
    bound: 'at-least',
  }),
  after: null,
  needsConfirmation: true,
});

/** Deliveries as desks get them; each is rendered in every form. */
export const cases: readonly { readonly name: string; readonly alerts: readonly Alert[] }[] = [
  { name: 'one-digit-no-note', alerts: [changeAlert({}, { trackers: ['hostages-held'] })] },
  {
    name: 'several-pages',
    alerts: [
      changeAlert(),
      softened,
      changeAlert(
        {
          id: 'change-4',
          pageId: 'page-2',
          kind: 'figure-bound-changed',
          summary: 'hostages held: exactly 1,204 → at least 1,204',
          severity: 'low',
          nature: 'correction',
          notice: 'noted',
          reverts: 2,
          signals: ['total-fell', 'headline-differs'],
          before: held(1204),
          after: held(
            1204,
            'The Northern Front still holds at least 1,204 hostages, an official said.',
            {
              bound: 'at-least',
              attributedTo: 'an official',
            },
          ),
          between: { oldSeenAt: '2026-03-03T22:40:00.000Z', newSeenAt: '2026-03-04T06:05:00.000Z' },
        },
        { page: meridian },
      ),
    ],
  },
  {
    name: 'removal-confirmed',
    alerts: [
      eventAlert(
        {
          kind: 'change-confirmed',
          changeId: 'change-3',
          summary: removed.summary,
        },
        { change: removed },
      ),
    ],
  },
  {
    name: 'gone-blind',
    alerts: [
      eventAlert({
        kind: 'page-unreadable',
        reason: 'challenge',
        since: '2026-03-04T14:02:10.000Z',
        summary: 'The page has not been readable since 14:02 UTC.',
      }),
    ],
  },
  {
    name: 'outlets-disagree',
    alerts: [
      eventAlert(
        {
          kind: 'tracker-disagrees',
          tracker: 'hostages-held',
          since: '2026-03-04T00:31:00.000Z',
          summary:
            'hostages held: Harbour Post still says 59, 14 hours after Meridian Wire said 58',
          before: held(58, 'Fifty-eight hostages remain in captivity, the army said on Wednesday.'),
          after: held(59, 'The Northern Front still holds 59 hostages, the army said.'),
          otherPageId: 'page-2',
        },
        { other: meridian },
      ),
    ],
  },
  {
    name: 'hostile-page',
    alerts: [
      changeAlert(
        {
          summary: '<script>alert(1)</script>\r\nBcc: all@desk.example \u001b[2J\u202e95 \u0007',
          before: side(
            '<!channel> @here *59* `rm -rf` [free](https://evil.example) "a" & \u001b]0;x\u0007<b>59</b>',
          ),
          after: side(
            '<!channel> @here *58* `rm -rf` [free](https://evil.example) "a" & \u009b31m<b>58</b>',
          ),
        },
        {
          page: page({
            outlet: 'Harbour\u202e Post\r\nTo: x@y.example<img src=x>',
            url: 'https://harbour-post.example/a\'b$(id)`x`?q=<i>&r="|y',
            headline: '</title><style>*{display:none}</style>',
          }),
        },
      ),
    ],
  },
  {
    name: 'daily-root',
    alerts: [
      changeAlert(
        {},
        {
          id: 'daily-root:2026-03-04',
          page: page({ id: 'daily-roots', url: '', outlet: 'Recount', headline: null, labels: [] }),
          subject: {
            kind: 'root',
            root: {
              day: '2026-03-04',
              root: '9f2c'.repeat(16),
              previous: '51ab'.repeat(16),
              captures: 12,
              madeAt: '2026-03-05T00:10:00.000Z',
            },
            change: null,
          },
        },
      ),
    ],
  },
];
