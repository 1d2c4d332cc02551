import { type Frame, Layout } from './layout.tsx';
import { Empty, Outward, Time, Words } from './parts.tsx';

interface Props {
  readonly frame: Frame;
  readonly name: string | null;
  readonly bytes: number | null;
  readonly link: string | null;
  readonly linkUntil: string | null;
  readonly askedAt: string;
  readonly why: string | null;
}

/** A file that is made beside: what stands here looks again by itself until the link is there. */
export const FilePage = ({ frame, name, bytes, link, linkUntil, askedAt, why }: Props) => (
  <Layout frame={frame}>
    {link === null ? (
      <Empty what={why ?? 'This looks again by itself every few seconds.'}>
        Asked for at <Time at={askedAt} />. <a href="/">What changed</a> is a good place to go on.
      </Empty>
    ) : (
      <section>
        <p>
          <Outward url={link}>
            Fetch <Words of={name ?? 'the file'} />
          </Outward>{' '}
          ({new Intl.NumberFormat('en').format(bytes ?? 0)} bytes)
        </p>
        <p>
          As asked for at <Time at={askedAt} />. The link holds until{' '}
          <Time at={linkUntil ?? askedAt} /> for whoever knows it; load this page again for a new
          one.
        </p>
      </section>
    )}
  </Layout>
);
