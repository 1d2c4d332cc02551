import { checkConfiguration } from '../../../shared/contracts/configuration/check-configuration.ts';
import { idAdvice, idShape } from '../../../shared/contracts/configuration/scalars.ts';
import type { WatchTarget } from '../../../shared/domain/watch.ts';
import type { HandWatch } from '../../../shared/use-cases/settings/hand-watches.ts';
import { privateAddress } from '../../../shared/wiring/config/private-address.ts';
import type { Invocation } from '../io.ts';
import { durationOption, flag, textOption, textsOption, UsageError } from '../options.ts';

type Options = Invocation['options'];

/** The watch that the options of `watch add` ask for. Throws a `UsageError` for those that do not fit together. */
export function wantedWatch({ args, options }: Pick<Invocation, 'args' | 'options'>): HandWatch {
  const id = textOption(options, 'id');
  if (id !== null && !idShape.test(id)) throw new UsageError(`--id ${id} ${idAdvice}.`);
  const body = textOption(options, 'body');
  const headline = textOption(options, 'headline');
  const remove = textsOption(options, 'remove');
  refuseUnwritable(args[0] ?? '', options);
  return {
    id,
    name: textOption(options, 'name'),
    target: target(args[0] ?? '', options),
    outlet: textOption(options, 'outlet'),
    labels: textsOption(options, 'label'),
    everyMs: durationOption(options, 'every'),
    selectors: {
      ...(body === null ? {} : { body }),
      ...(headline === null ? {} : { headline }),
      ...(remove.length === 0 ? {} : { remove }),
    },
    paused: false,
  };
}

/** What a configuration file would be refused for is refused by hand as well, before anything is read or stored. */
function refuseUnwritable(url: string, options: Options): void {
  const watch = {
    page: url,
    name: options['name'],
    outlet: options['outlet'],
    labels: options['label'],
  };
  const checked = checkConfiguration({ contact: 'desk@harbour-post.example', watches: { watch } });
  const [issue] = checked.kind === 'valid' ? [] : checked.issues;
  if (issue !== undefined) {
    const message = issue.kind === 'unfit' ? issue.message : 'takes words';
    throw new UsageError(`${nameOf(issue.path[2], url)} ${message}.`);
  }
  const mistake = privateAddress(url);
  if (mistake !== null) throw new UsageError(`${url} ${mistake}. Nothing was stored.`);
}

/** The address or the option that a setting of a file stands for. */
function nameOf(setting: string | number | undefined, url: string): string {
  if (setting === 'page') return hasSecret(url) ? 'The address' : `“${url}”`;
  return setting === 'labels' ? '--label' : `--${setting ?? ''}`;
}

const hasSecret = (url: string): boolean => url.includes('@');

function target(url: string, options: Options): WatchTarget {
  const links = textOption(options, 'links');
  const [feed, section] = [flag(options, 'feed'), flag(options, 'section')];
  if (feed && section) throw new UsageError('A watch is a feed or a section, not both.');
  if (links !== null && !section) throw new UsageError('--links belongs to --section.');
  if (section) return { kind: 'section', url, links };
  return { kind: feed ? 'feed' : 'page', url };
}
