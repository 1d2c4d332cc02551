import { rehearsedPages } from './pages.ts';

const outlets: Readonly<Record<string, string>> = {
  'harbour-post.example': 'Harbour Post',
  'meridian-wire.example': 'Meridian Wire',
  'valley-courier.example': 'Valley Courier',
  'evening-ledger.example': 'Evening Ledger',
  'the-lantern.example': 'The Lantern',
};

/** The rehearsal's configuration file, for outlets that answer on `port`. */
export function rehearsalConfiguration(port: number): string {
  return `# Follows one fictional story through five outlets.
contact: rehearsal@recount.example
timezone: Europe/London

watches:
${rehearsedPages
  .map(
    ({ host, path }) => `  ${host.split('.')[0]}:
    page: http://${host}:${port}${path}
    outlet: ${outlets[host] ?? host}
    labels: [Port Ansel hostages]`,
  )
  .join('\n')}

trackers:
  hostages-held:
    kind: figure
    name: Hostages held
    measures: [hostage]
    statuses: [held]

rules:
  news:
    channels: [desk]
    severity: medium
  quotations:
    channels: [desk]
    kinds: [quotation-altered]
    severity: low

channels:
  desk:
    kind: terminal
`;
}
