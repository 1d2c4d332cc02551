import type { Digest } from '../../../shared/ports/digest.ts';
import { icon } from '../../../shared/presentation/web/icon.ts';
import type { AssetPaths } from '../../../shared/presentation/web/layout.tsx';
import { script } from '../../../shared/presentation/web/script.ts';
import { stylesheet } from '../../../shared/presentation/web/stylesheet.ts';
import { Refused, refusals } from '../problem.ts';
import type { Route } from '../route.ts';

const nameOf = (digest: Digest, text: string, ending: string): string =>
  `${digest(text).slice(0, 16)}.${ending}`;

/** Where the files are served: a new text is a new address. */
export const assetPaths = (digest: Digest): AssetPaths => ({
  style: `/assets/${nameOf(digest, stylesheet, 'css')}`,
  script: `/assets/${nameOf(digest, script, 'js')}`,
  icon: `/assets/${nameOf(digest, icon, 'svg')}`,
});

const files = [
  { ending: 'css', text: stylesheet, media: 'text/css; charset=utf-8' },
  { ending: 'js', text: script, media: 'text/javascript; charset=utf-8' },
  { ending: 'svg', text: icon, media: 'image/svg+xml' },
] as const;

/** The stylesheet, the script and the icon: they hold nothing of the record, so anyone may have them. */
export const assetRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/assets/:name',
    role: 'anyone',
    forPeople: false,
    answer: ({ params, deps }) => {
      const name = params['name'];
      const file = files.find(({ ending, text }) => nameOf(deps.digest, text, ending) === name);
      if (file === undefined) return Promise.reject(new Refused(refusals.noRoute));
      return Promise.resolve(
        new Response(file.text, {
          headers: {
            'content-type': file.media,
            'cache-control': 'public, max-age=31536000, immutable',
          },
        }),
      );
    },
  },
];
