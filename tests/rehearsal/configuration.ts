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
    ({ host, path }) => `  - id: ${host.split('.')[0]}
    page: http://${host}:${port}${path}
    outlet: ${outlets[host] ?? host}
    labels: [Port Ansel hostages]`,
  )
  .join('\n')}

trackers:
  - id: hostages-held
    name: Hostages held
    figure:
      measures: [hostage]
      statuses: [held]

rules:
  - id: news
    channels: [desk]
    minSeverity: medium
  - id: quotations
    channels: [desk]
    kinds: [quotation-altered]
    minSeverity: low

channels:
  - id: desk
    terminal: {}
`;
}
