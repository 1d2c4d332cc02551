/** The name of the schema file that `recount init` puts beside the configuration, for editors. */
export const schemaFileName = 'recount.schema.json';

/** A commented configuration to start from. Without a contact it says where to put one, and cannot be applied as it is. */
export const firstConfiguration = ({ contact }: { readonly contact: string | null }): string =>
  `# yaml-language-server: $schema=./${schemaFileName}
# What Recount follows and whom it tells. Apply it with: recount apply recount.yaml
# Applying again changes only what you changed here. docs/configuration.md explains every setting.

# Who people that run news sites can write to: an e-mail address or a web page.
# It goes into every request; nothing is read without it.
contact: ${contact ?? 'CHANGE-ME'}
timezone: UTC

# What is followed. The names (costara-talks) are yours: small letters, digits, hyphens.
watches:
  costara-talks:
    page: https://harbour-post.example/world/costara-talks
    outlet: Harbour Post
    labels: [costara]          # alerts of one label go in one message
    # every: 15m               # by default often while a story is young, then less and less
    # selectors:               # only where the automatic reading is not right
    #   body: article .story
    #   remove: [.live-ticker]
  # meridian-world:
  #   feed: https://meridian.example/world.xml       # RSS, Atom, JSON Feed or news sitemap
  #   labels: [world]
  # valley-front:
  #   section: https://valley-courier.example/costara
  #   links: main h3 a

# Lines followed across pages and outlets.
trackers:
  hostages-held:
    kind: figure
    measures: [hostage, captive]
    statuses: [held]
    # house-value: { value: 59, source: the desk's own count, as-of: 2026-03-04 }
  # office-on-talks:
  #   kind: position
  #   speakers: [Prime Minister's Office, PMO]
  #   topics: [talks, deal]

# Where alerts go. Secrets are references, never the secret itself: env:NAME or file:/path.
channels:
  here:
    kind: terminal
  # desk:
  #   kind: smtp
  #   host: mail.example
  #   user: recount
  #   password: env:RECOUNT_MAIL_PASSWORD
  #   from: Recount <recount@harbour-post.example>
  #   to: [standards@harbour-post.example]
  # newsroom:
  #   kind: slack
  #   url: env:RECOUNT_SLACK_URL
  # archive:
  #   kind: webhook
  #   url: https://hooks.harbour-post.example/recount
  #   secret: env:RECOUNT_WEBHOOK_SECRET

# What is told to whom. Every condition that is set must be met.
rules:
  everything-that-matters:
    channels: [here]
    severity: medium
  # falling-counts:
  #   channels: [desk]
  #   trackers: [hostages-held]
  #   kinds: [figure-changed]
  #   direction: down
  # without-a-note:
  #   channels: [desk]
  #   natures: [revision]
  #   notices: [none-found, stamped]

# Exceptions for single hosts.
# hosts:
#   valley-courier.example:
#     delay: 30s
`;
