import type { Change } from '../../domain/change.ts';
import type { Channel } from '../../domain/channel.ts';
import { channelWords } from './channel-words.ts';
import { plainLine } from './plain.ts';
import type { Style } from './style.ts';

interface Rehearsed {
  readonly channel: Channel;
  readonly outcome: {
    readonly kind: 'sent' | 'failed' | 'rejected';
    readonly detail?: string;
    readonly answer?: string;
  };
  readonly tookMs: number;
}

interface Rehearsal {
  readonly changes: readonly Change[];
  readonly sent: readonly Rehearsed[];
}

/** What was altered in the copy, and what became of the message to each channel. */
export function renderRehearsal({ changes, sent }: Rehearsal, style: Style): string {
  return [
    style.strong('Altered in a copy; the page and its record are as they were'),
    ...changes.map(({ summary, severity }) => `  ${plainLine(summary)} (severity ${severity})`),
    '',
    ...(sent.length === 0
      ? [
          style.bad(
            '✗ Nobody was told: no rule names a channel for this. --channel NAME sends it there all the same.',
          ),
        ]
      : sent.map((one) => line(one, style))),
    '',
  ].join('\n');
}

function line({ channel, outcome, tookMs }: Rehearsed, style: Style): string {
  const name = `${style.strong(plainLine(channel.id))} (${channelWords(channel)})`;
  const took = `in ${(tookMs / 1000).toFixed(1)} s`;
  const said = plainLine([outcome.answer, outcome.detail].filter(Boolean).join(' '));
  const more = said === '' ? '' : `: ${said}`;
  switch (outcome.kind) {
    case 'sent':
      return `${style.good('✓')} ${name} accepted ${took}${more}`;
    case 'rejected':
      return `${style.bad('✗')} ${name} refused ${took}${more}`;
    case 'failed':
      return `${style.bad('✗')} ${name} could not be reached ${took}${more}`;
  }
}
