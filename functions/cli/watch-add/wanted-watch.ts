import { idAdvice, idShape } from '../../../shared/contracts/configuration/scalars.ts';
import type { WatchTarget } from '../../../shared/domain/watch.ts';
import type { HandWatch } from '../../../shared/use-cases/settings/hand-watches.ts';
import type { Invocation } from '../io.ts';
import { durationOption, flag, textOption, textsOption, UsageError } from '../options.ts';

/** The watch that the options of `watch add` ask for. Throws a `UsageError` for those that do not fit together. */
export function wantedWatch({ args, options }: Pick<Invocation, 'args' | 'options'>): HandWatch {
  const id = textOption(options, 'id');
  if (id !== null && !idShape.test(id)) throw new UsageError(`--id ${id} ${idAdvice}.`);
  const body = textOption(options, 'body');
  const headline = textOption(options, 'headline');
  const remove = textsOption(options, 'remove');
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

function target(url: string, options: Invocation['options']): WatchTarget {
  const links = textOption(options, 'links');
  const [feed, section] = [flag(options, 'feed'), flag(options, 'section')];
  if (feed && section) throw new UsageError('A watch is a feed or a section, not both.');
  if (links !== null && !section) throw new UsageError('--links belongs to --section.');
  if (section) return { kind: 'section', url, links };
  return { kind: feed ? 'feed' : 'page', url };
}
