import type { FirstAnswers, FirstChannel } from './first-answers.ts';

/** The name of the schema file that `recount init` puts beside the configuration, for editors. */
export const schemaFileName = 'recount.schema.json';

/** A commented configuration to start from. Without a contact it says where to put one, and cannot be applied as it is. */
export const firstConfiguration = ({
  contact,
  timezone = 'UTC',
  channel = { kind: 'terminal' },
  watch = null,
}: Pick<FirstAnswers, 'contact'> & Partial<FirstAnswers>): string =>
  `# yaml-language-server: $schema=./${schemaFileName}
# What Recount follows and whom it tells. Apply it with: recount apply recount.yaml
# Applying again changes only what you changed here. docs/configuration.md explains every setting.

# Who people that run news sites can write to: an e-mail address or a web page.
# It goes into every request; nothing is read without it.
contact: ${contact === null ? 'CHANGE-ME' : scalar(contact)}
timezone: ${scalar(timezone)}

# What is followed. The names (costara-talks) are yours: small letters, digits, hyphens.
watches:
${watchLines(watch)}
  # meridian-world:
  #   feed: https://meridian.example/world.xml       # RSS, Atom, JSON Feed or news sitemap
  #   labels: [world]
  # valley-front:
  #   section: https://valley-courier.example/costara
  #   links: main h3 a

# Lines followed across pages and outlets. recount watch add offers some for a page.
${trackerLines(watch)}
  # office-on-talks:
  #   kind: position
  #   speakers: [Prime Minister's Office, PMO]
  #   topics: [talks, deal]

# Where alerts go. Secrets are references, never the secret itself: env:NAME or file:/path.
channels:
${channelLines(channel)}
${otherChannels
  .filter(([kind]) => kind !== channel.kind)
  .map(([, lines]) => lines)
  .join('\n')}

# What is told to whom. Every condition that is set must be met.
rules:
  everything-that-matters:
    channels: [${channelId(channel)}]
    severity: medium
  # falling-counts:
  #   channels: [${channel.kind === 'terminal' ? 'desk' : channelId(channel)}]
  #   trackers: [hostages-held]
  #   kinds: [figure-changed]
  #   direction: down
  # without-a-note:
  #   channels: [${channel.kind === 'terminal' ? 'desk' : channelId(channel)}]
  #   natures: [revision]
  #   notices: [none-found, stamped]

# Exceptions for single hosts.
# hosts:
#   valley-courier.example:
#     delay: 30s
`;

/** Words that YAML reads as they stand; all else is quoted as JSON is, which YAML reads as well. */
const scalar = (text: string): string =>
  /^[A-Za-z][\w@.+/-]*(?::\/\/?[\w@.+/:-]+|:[A-Z_a-z]\w*)?$/.test(text)
    ? text
    : JSON.stringify(text);

const channelId = ({ kind }: FirstChannel): string =>
  ({ terminal: 'here', smtp: 'desk', webhook: 'archive' })[kind];

function watchLines(watch: FirstAnswers['watch']): string {
  const head =
    watch === null
      ? `  costara-talks:
    page: https://harbour-post.example/world/costara-talks
    outlet: Harbour Post
    labels: [costara]          # alerts of one label go in one message`
      : `  ${watch.id}:
    page: ${scalar(watch.url)}
    # outlet: Harbour Post     # by default what the page says
    # labels: [costara]        # alerts of one label go in one message`;
  return `${head}
    # every: 15m               # by default often while a story is young, then less and less
    # selectors:               # only where the automatic reading is not right
    #   body: article .story
    #   remove: [.live-ticker]`;
}

function trackerLines(watch: FirstAnswers['watch']): string {
  const lines = `trackers:
  hostages-held:
    kind: figure
    measures: [hostage, captive]
    statuses: [held]`;
  const all = watch === null ? lines : lines.replace(/^/gm, '# ');
  return `${all}
    # house-value: { value: 59, source: the desk's own count, as-of: 2026-03-04 }`;
}

function channelLines(channel: FirstChannel): string {
  switch (channel.kind) {
    case 'terminal':
      return '  here:\n    kind: terminal';
    case 'webhook':
      return `  archive:\n    kind: webhook\n    url: ${scalar(channel.url)}`;
    case 'smtp': {
      const { host, port, security, user, password, from, to } = channel;
      return [
        '  desk:',
        '    kind: smtp',
        `    host: ${scalar(host)}`,
        `    port: ${port}`,
        `    security: ${security}`,
        ...(user === null ? [] : [`    user: ${scalar(user)}`]),
        ...(password === null ? [] : [`    password: ${scalar(password)}`]),
        `    from: ${scalar(from)}`,
        `    to: [${to.map(scalar).join(', ')}]`,
      ].join('\n');
    }
  }
}

const otherChannels: readonly (readonly [FirstChannel['kind'] | 'slack', string])[] = [
  ['terminal', '  # here:\n  #   kind: terminal'],
  [
    'smtp',
    `  # desk:
  #   kind: smtp
  #   host: mail.example
  #   user: recount
  #   password: env:RECOUNT_MAIL_PASSWORD
  #   from: Recount <recount@harbour-post.example>
  #   to: [standards@harbour-post.example]`,
  ],
  ['slack', '  # newsroom:\n  #   kind: slack\n  #   url: env:RECOUNT_SLACK_URL'],
  [
    'webhook',
    `  # archive:
  #   kind: webhook
  #   url: https://hooks.harbour-post.example/recount
  #   secret: env:RECOUNT_WEBHOOK_SECRET`,
  ],
];
