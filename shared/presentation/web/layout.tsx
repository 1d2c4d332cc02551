import type { Child } from 'hono/jsx';
import type { Role } from '../../domain/role.ts';
import { cleanText } from '../message/clean-text.ts';
import { type ViewId, views } from './views.ts';

/** What every page stands in. */
export interface Frame {
  readonly title: string;
  /** The view that the navigation marks; null: none of them. */
  readonly view: ViewId | null;
  readonly who: Role;
  readonly assets: AssetPaths;
  /** Views that are there to be reached. */
  readonly open: readonly ViewId[];
  /** Where who is signed in signs out; null: nobody is. */
  readonly signOutAt: string | null;
  /** Feeds of what the page shows. */
  readonly feeds?: readonly {
    readonly type: string;
    readonly href: string;
    readonly title: string;
  }[];
}

/** Where the stylesheet, the script and the icon are served, under names that hold their digest. */
export interface AssetPaths {
  readonly style: string;
  readonly script: string;
  readonly icon: string;
}

/** A whole document. Everything in it is text unless it was made by these components. */
export function Layout({ frame, children }: { readonly frame: Frame; readonly children: Child }) {
  const { assets, feeds = [] } = frame;
  // Often a headline: nothing in it that a reader cannot see.
  const title = cleanText(frame.title);
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · Recount`}</title>
        <link rel="stylesheet" href={assets.style} />
        <link rel="icon" href={assets.icon} type="image/svg+xml" />
        <script src={assets.script} defer></script>
        {feeds.map(({ type, href, title: name }) => (
          <link rel="alternate" type={type} href={href} title={name} />
        ))}
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <Head frame={frame} />
        <main id="main" tabindex={-1}>
          <h1>{title}</h1>
          {children}
        </main>
        <footer>
          <p>
            Figures, speakers, acts and positions are machine-read: check them against the page
            before use. Times are UTC. <a href="/api/v1/">API</a> <a href="/tokens">Tokens</a>
          </p>
        </footer>
      </body>
    </html>
  );
}

function Head({ frame: { view, open, signOutAt } }: { readonly frame: Frame }) {
  return (
    <header>
      <a class="brand" href="/">
        Recount
      </a>
      <nav aria-label="Views">
        <ul>
          {views
            .filter(({ id }) => open.includes(id))
            .map(({ id, path, name }) => (
              <li>
                {id === view ? (
                  <a href={path} aria-current="page">
                    {name}
                  </a>
                ) : (
                  <a href={path}>{name}</a>
                )}
              </li>
            ))}
        </ul>
      </nav>
      {signOutAt === null ? null : (
        <form class="sign-out" method="post" action={signOutAt}>
          <button type="submit" class="quiet">
            Sign out
          </button>
        </form>
      )}
    </header>
  );
}
