import { isSelector } from '../../article/selector.ts';
import { idAdvice, idShape } from '../../contracts/configuration/scalars.ts';
import { digestMistakes } from './digest-mistakes.ts';
import { nearest } from './nearest.ts';
import { type Place, placeMistakes } from './place-mistakes.ts';
import { privateAddress } from './private-address.ts';
import { renderMistakes } from './render-mistakes.ts';
import { valueAt } from './schema-mistakes.ts';

type Path = readonly (string | number)[];

/** A mistake that only shows when settings are held against each other. */
export interface CrossMistake {
  readonly path: Path;
  /** Whether it is about the name itself or what stands under it. */
  readonly about: 'key' | 'value';
  readonly message: string;
}

type Found = readonly CrossMistake[];

/** What the schema cannot see: names, references, and settings that exclude or need each other. */
export function crossMistakes(root: unknown, place: Place): Found {
  return [
    ...['watches', 'trackers', 'rules', 'channels'].flatMap((room) => badIds(root, room)),
    ...entries(root, 'watches').flatMap(([id, watch]) => [
      ...watchMistakes(['watches', id], watch),
      ...selectorMistakes(['watches', id], watch),
      ...(place === 'machine' ? addressMistakes(['watches', id], watch) : []),
    ]),
    ...renderMistakes(root, place),
    ...entries(root, 'rules').flatMap(([id, rule]) => [
      ...danglingNames(root, ['rules', id], rule),
      ...digestMistakes(['rules', id], rule),
    ]),
    ...entries(root, 'channels').flatMap(([id, channel]) => [
      ...mailMistakes(['channels', id], channel),
      ...placeMistakes(['channels', id], channel, place),
      ...escalationMistakes(root, id, channel),
      ...digestMistakes(['channels', id], channel),
    ]),
    ...entries(root, 'hosts').flatMap(([name, host]) => hostMistakes(['hosts', name], host)),
  ];
}

function entries(root: unknown, room: string): [string, unknown][] {
  const value = valueAt(root, [room]);
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value)
    : [];
}

const badIds = (root: unknown, room: string): Found =>
  entries(root, room)
    .filter(([id]) => !idShape.test(id))
    .map(([id]) => ({ path: [room, id], about: 'key', message: idAdvice }));

const given = (holder: unknown, name: string): boolean => valueAt(holder, [name]) !== undefined;

function watchMistakes(path: Path, watch: unknown): Found {
  if (typeof watch !== 'object' || watch === null) return [];
  const targets = Object.keys(watch).filter((name) => /^(?:page|feed|section)$/.test(name));
  const found: CrossMistake[] = [];
  if (targets.length === 0)
    found.push({
      path,
      about: 'key',
      message: 'follows nothing: give it one of page, feed and section',
    });
  if (targets.length > 1)
    found.push({
      path: [...path, targets[1] ?? ''],
      about: 'key',
      message: `stands beside ${targets[0] ?? ''}: a watch follows one of page, feed and section; make two watches`,
    });
  if (given(watch, 'links') && !given(watch, 'section'))
    found.push({
      path: [...path, 'links'],
      about: 'key',
      message: 'belongs to a section only: leave it out, or follow a section',
    });
  return found;
}

function selectorMistakes(path: Path, watch: unknown): Found {
  const removed = valueAt(watch, ['selectors', 'remove']);
  const places: Path[] = [
    ['links'],
    ['selectors', 'body'],
    ['selectors', 'headline'],
    ...(Array.isArray(removed) ? removed.map((_, index) => ['selectors', 'remove', index]) : []),
  ];
  return places.flatMap((place) => {
    const text = valueAt(watch, place);
    if (typeof text !== 'string' || text.trim() === '' || isSelector(text)) return [];
    const message = 'is no CSS selector: write one such as article .story';
    return [{ path: [...path, ...place], about: 'value', message }];
  });
}

/** What a deployment has opened for itself is not known here. */
function addressMistakes(path: Path, watch: unknown): Found {
  return ['page', 'feed', 'section'].flatMap((name) => {
    const url = valueAt(watch, [name]);
    const message = typeof url === 'string' ? privateAddress(url) : null;
    return message === null ? [] : [{ path: [...path, name], about: 'value', message }];
  });
}

/** Names in a rule that no setting of the file bears. */
function danglingNames(root: unknown, path: Path, rule: unknown): Found {
  return ['channels', 'trackers', 'watches'].flatMap((room) => {
    const known = entries(root, room).map(([id]) => id);
    const named = valueAt(rule, [room]);
    if (!Array.isArray(named)) return [];
    return named.flatMap((name: unknown, index) =>
      typeof name !== 'string' || known.includes(name)
        ? []
        : [
            {
              path: [...path, room, index],
              about: 'value',
              message: unknownName(name, room, known),
            },
          ],
    );
  });
}

/** A channel that is not there, or the same one, is told of nothing. */
function escalationMistakes(root: unknown, id: string, channel: unknown): Found {
  const to = valueAt(channel, ['escalate', 'to']);
  const known = entries(root, 'channels').flatMap(([other]) => (other === id ? [] : [other]));
  if (typeof to !== 'string' || known.includes(to)) return [];
  const message =
    to === id ? 'names this channel itself: name another' : unknownName(to, 'channels', known);
  return [{ path: ['channels', id, 'escalate', 'to'], about: 'value', message }];
}

const singular: Readonly<Record<string, string>> = {
  channels: 'channel',
  trackers: 'tracker',
  watches: 'watch',
};

function unknownName(name: string, room: string, known: readonly string[]): string {
  const kind = singular[room] ?? room;
  const meant = nearest(name, known);
  const advice =
    meant === null
      ? known.length === 0
        ? `there is no ${kind} in this file: add it under ${room}`
        : `the file has ${known.slice(0, 20).join(', ')}`
      : `did you mean ${meant}?`;
  return `names a ${kind} that is not there, “${name.slice(0, 64)}”: ${advice}`;
}

const thisMachine = new Set(['localhost', '127.0.0.1', '::1', '[::1]']);

function mailMistakes(path: Path, channel: unknown): Found {
  if (valueAt(channel, ['kind']) !== 'smtp') return [];
  const found: CrossMistake[] = [];
  const host = valueAt(channel, ['host']);
  const isLocal = typeof host === 'string' && thisMachine.has(host);
  if (valueAt(channel, ['security']) === 'none' && !isLocal)
    found.push({
      path: [...path, 'security'],
      about: 'value',
      message: 'may be none only for a relay on this machine: write starttls or tls',
    });
  if (given(channel, 'user') !== given(channel, 'password')) {
    const [there, missing] = given(channel, 'user') ? ['user', 'password'] : ['password', 'user'];
    found.push({ path: [...path, there], about: 'key', message: `needs ${missing} beside it` });
  }
  return found;
}

const hostName =
  /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?::\d{1,5})?$/;

function hostMistakes(path: Path, host: unknown): Found {
  const found: CrossMistake[] = [];
  const name = String(path.at(-1));
  if (!hostName.test(name))
    found.push({
      path,
      about: 'key',
      message: 'is no host name: write it as in the address, such as harbour-post.example',
    });
  if (valueAt(host, ['robots']) === 'ignore' && !given(host, 'why'))
    found.push({
      path: [...path, 'robots'],
      about: 'value',
      message: 'may be ignore only with why beside it: say who allowed it',
    });
  return found;
}
