import type { Child } from 'hono/jsx';
import type { Page } from '../../domain/page.ts';
import { cleanText } from '../message/clean-text.ts';
import { safeUrl } from './safe-url.ts';

/** Words from a page or a setting: nothing in them that a reader cannot see. */
export const Words = ({ of }: { readonly of: string }) => <bdi>{cleanText(of)}</bdi>;

/** A link to a page elsewhere, which learns nothing of where its reader came from; text where the address is not one of the web. */
export function Outward({ url, children }: { readonly url: string; readonly children: Child }) {
  const href = safeUrl(url);
  if (href === null) return <span>{children}</span>;
  return (
    <a href={href} rel="noreferrer noopener external">
      {children}
    </a>
  );
}

/** Whose page it is, where it stands, and where to go from here. */
export const PageLine = ({ page, children }: { readonly page: Page; readonly children: Child }) => (
  <p class="meta">
    <span>
      <Words of={page.outlet ?? page.host} />
    </span>
    <Outward url={page.url}>
      <Words of={page.url} />
    </Outward>
    {children}
  </p>
);

/** An instant as people read it, and as machines do. */
export const Time = ({ at }: { readonly at: string }) => (
  <time datetime={at}>{`${at.slice(0, 10)} ${at.slice(11, 16)} UTC`}</time>
);

/** What stands where there is nothing yet, and what to do next. */
export const Empty = ({ what, children }: { readonly what: string; readonly children: Child }) => (
  <section class="empty">
    <p>
      <strong>{what}</strong>
    </p>
    <p>{children}</p>
  </section>
);

/** A link to where a list goes on; nothing at its end. */
export const Onward = ({ href, name }: { readonly href: string | null; readonly name: string }) =>
  href === null ? null : (
    <p class="onward">
      <a rel="next" href={href}>
        {name}
      </a>
    </p>
  );
