import { deliveryStatuses } from '../../../shared/domain/alert.ts';
import { renderDelivery } from '../../../shared/presentation/terminal/deliveries.ts';
import { recordedAlerts } from '../../../shared/use-cases/history/recorded-alerts.ts';
import { type CommandRun, exitCodes } from '../io.ts';
import { asked, choiceOption, stretchOptions } from '../options.ts';
import { withShown } from '../store-session.ts';
import { writeList } from '../write-list.ts';

/** `recount alerts`: what was sent to whom, and what could not be. */
export const run: CommandRun = (invocation) =>
  withShown(invocation, async ({ store }) => {
    const { options } = invocation;
    const status = choiceOption(options, 'status', deliveryStatuses);
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
