import { after } from '../../../shared/domain/instant.ts';
import { RecountError } from '../../../shared/domain/recount-error.ts';
import { muteHours } from '../../../shared/presentation/web/page/mute-form.tsx';
import { findPage } from '../../../shared/use-cases/history/find-page.ts';
import { mute, unmute } from '../../../shared/use-cases/mute/mute.ts';
import type { Asked, Route } from '../route.ts';
import { backTo, postedForm } from './posted-form.ts';

const hourMs = 3_600_000;

const askedPage = ({ deps, params }: Asked) => findPage(deps, params['page'] ?? '');

/** Muting the alerts of a page for a while, and hearing of it again, by editors. */
export const muteRoutes: readonly Route[] = [
  postedForm({
    path: '/pages/:page/mute',
    answer: async (asked, form) => {
      const page = await askedPage(asked);
      const hours = muteHours.find((one) => String(one) === form.get('hours'));
      if (hours === undefined)
        throw new RecountError('input.mute', `Mute for ${muteHours.join(', ')} hours.`);
      const until = after(asked.deps.clock.now(), hours * hourMs);
      await mute(asked.deps, { kind: 'page', of: page.id, name: page.url }, until);
      return backTo(`/pages/${page.id}`);
    },
  }),
  postedForm({
    path: '/pages/:page/unmute',
    answer: async (asked) => {
      const page = await askedPage(asked);
      await unmute(asked.deps, { kind: 'page', of: page.id });
      return backTo(`/pages/${page.id}`);
    },
  }),
];
