import { renderDelivery } from '../../../shared/presentation/terminal/deliveries.ts';
import { recordedAlerts } from '../../../shared/use-cases/history/recorded-alerts.ts';
import { type CommandRun, exitCodes } from '../io.ts';
import { asked, choiceOption, stretchOptions } from '../options.ts';
import { withStore } from '../store-session.ts';
import { writeList } from '../write-list.ts';

/** `recount alerts`: what was sent to whom, and what could not be. */
export const run: CommandRun = (invocation) =>
  withStore(invocation, async ({ store }) => {
    const { options } = invocation;
    const status = choiceOption(options, 'status', [
      'waiting',
      'sent',
      'failed',
      'emptied',
    ] as const);
    const listed = await recordedAlerts(store, {
      ...asked({ status }),
      ...stretchOptions(options),
    });
    await writeList(invocation, listed, {
      render: renderDelivery,
      none: 'Nothing was sent, and nothing waits to be sent.',
    });
    return exitCodes.ok;
  });
