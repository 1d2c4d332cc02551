import { operations } from '../../../shared/contracts/api/operations.ts';
import { RecountError } from '../../../shared/domain/recount-error.ts';
import { speakerTitle } from '../../../shared/domain/speaker-key.ts';
import type { Speaker } from '../../../shared/domain/statement.ts';
import { SpeakerPage } from '../../../shared/presentation/web/speakers/speaker-page.tsx';
import {
  classWords,
  speakerHref,
} from '../../../shared/presentation/web/speakers/speaker-words.ts';
import { SpeakersPage } from '../../../shared/presentation/web/speakers/speakers-page.tsx';
import { linkedSpeakers } from '../../../shared/use-cases/history/linked-speakers.ts';
import { byTopic, positionShifts } from '../../../shared/use-cases/history/speaker-shifts.ts';
import { given } from '../asked-query.ts';
import { wantedOf } from '../operation-route.ts';
import type { Asked, Route } from '../route.ts';
import { frameOf, pageAnswer } from './page-answer.ts';
import { filledIn, withQuery } from './query-text.ts';

const common = { method: 'GET', role: 'reader', forPeople: true } as const;

const listRoute: Route = {
  ...common,
  path: '/speakers',
  answer: async (asked) => {
    const filled = { limit: '50', ...filledIn(asked.url) };
    const url = withQuery(asked.url, filled);
    const { limit, cursor, startsWith } = wantedOf(operations.speakers, { ...asked, url }).query;
    const listed = await asked.store.ledger.speakers({ ...given({ cursor, startsWith }), limit });
    return pageAnswer(
      asked,
      SpeakersPage({
        frame: frameOf(asked, { title: 'Speakers', view: 'speakers' }),
        startsWith: startsWith ?? '',
        speakers: listed.items,
        onward: onwardFrom(asked, '/speakers', listed.cursor),
      }),
    );
  },
};

function onwardFrom({ url }: Asked, path: string, cursor: string | null): string | null {
  return cursor === null ? null : `${path}${withQuery(url, { ...filledIn(url), cursor }).search}`;
}

const speakerRoute: Route = {
  ...common,
  path: '/speakers/:key',
  answer: async (asked) => {
    const key = asked.params['key'] ?? '';
    const url = withQuery(asked.url, { limit: '100', ...filledIn(asked.url), speakerKey: key });
    const { limit, cursor, topic } = wantedOf(operations.statements, {
      ...asked,
      url,
      params: {},
    }).query;
    const { ledger } = asked.store;
    const query = { ...given({ cursor, topic }), speakerKey: key, limit };
    const listed = await ledger.statements(query);
    const speaker = listed.items[0]?.statement.speaker ?? (await speakerOf(asked, key));
    return pageAnswer(
      asked,
      SpeakerPage({
        frame: frameOf(asked, { title: speakerTitle(speaker), view: 'speakers' }),
        about: aboutWords(speaker),
        linked: await linkedSpeakers(ledger, speaker),
        shifts: positionShifts(listed.items),
        topics: byTopic(listed.items),
        onward: onwardFrom(asked, speakerHref(key), listed.cursor),
      }),
    );
  },
};

async function speakerOf({ store }: Asked, key: string): Promise<Speaker> {
  const { items } = await store.ledger.statements({ speakerKey: key, limit: 1 });
  const speaker = items[0]?.statement.speaker ?? null;
  if (speaker !== null) return speaker;
  throw new RecountError(
    'not-found.speaker',
    'Nothing that can be shown is on record of this speaker. /speakers lists those of whom there is.',
  );
}

const aboutWords = ({ class: kind, name, role, organisation }: Speaker): string =>
  [classWords[kind], ...(name === null ? [] : [role, organisation])]
    .filter((part) => part !== null)
    .join(' · ');

/** Officials, organisations and public figures: the list, and what each is reported to have said. */
export const speakersRoutes: readonly Route[] = [listRoute, speakerRoute];
