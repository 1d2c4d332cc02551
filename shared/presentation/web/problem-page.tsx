import { type Frame, Layout } from './layout.tsx';
import { Empty } from './parts.tsx';

interface Props {
  readonly frame: Frame;
  readonly detail: string | null;
}

/** What stands where a page could not be shown: the title says what, the text why. */
export const ProblemPage = ({ frame, detail }: Props) => (
  <Layout frame={frame}>
    <Empty what={detail ?? frame.title}>
      <a href="/">What changed</a> is a good place to go on.
    </Empty>
  </Layout>
);
