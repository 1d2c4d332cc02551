import type { Store } from '../../../shared/ports/store.ts';

/** What people and programs ask of a filled store: every kind of page, and the slower filters. */
export async function askedPaths(
  { pages, ledger }: Store,
  versionsEach: number,
): Promise<readonly string[]> {
  const page = (await pages.list({ limit: 1 })).items[0]?.id ?? '';
  const change = (await ledger.changes({ limit: 1 })).items[0];
  const speaker = (await ledger.speakers({ limit: 1 })).items[0]?.key ?? '';
  return [
    ...['/', '/?severity=high&outlet=Harbour+Post', '/?label=nothing', '/pages', `/pages/${page}`],
    `/pages/${page}/compare?from=1&to=${versionsEach}`,
    `/compare?page=${page}`,
    `/pages/${change?.pageId}/changes/${change?.change.id}`,
    '/figures',
    ...lines('/figures/tracker/hostages-held', ''),
    ...lines('/figures/measure', '?measure=hostage&status=held'),
    ...['/speakers', '/speakers?startsWith=ad', `/speakers/${encodeURIComponent(speaker)}`],
    ...['/watches', '/watches/new', '/alerts', '/triage', '/tokens', '/api/v1/'],
    ...searches,
    '/feeds/changes.atom',
    ...programs.map((path) => `/api/v1${path}`),
    `/api/v1/pages/${page}/versions`,
  ];
}

const lines = (path: string, query: string): readonly string[] =>
  ['', '/chart.svg', '/points.csv'].map((file) => `${path}${file}${query}`);

const searches = [
  'words=hostages',
  'words=Verun+hostages',
  'value=4990',
  'value=4951&current=true',
  'words=hostages&at=2026-03-05T00:00:00.000Z',
  'words=verun&kind=statement&since=2026-03-05T00:00:00.000Z',
].map((query) => `/search?${query}`);

const programs = [
  '/changes?limit=100',
  '/changes?severity=high&outlet=Nobody',
  '/figures?value=4990',
  '/figures?value=4951&current=true',
  '/figures?value=-7',
  '/statements?speaker=Adrian+Holt',
  '/statements?topic=nothing',
  '/speakers',
  '/triage',
  '/precision',
  '/trackers/hostages-held/points',
  '/trackers/hostages-held/series',
];

/** Whether an address is one of a route's path with parameters. */
export const fits = (path: string, address: string): boolean => {
  const parts = path.split('/');
  const given = address.split('/');
  return (
    parts.length === given.length &&
    parts.every((part, at) => part.startsWith(':') || part === given[at])
  );
};
