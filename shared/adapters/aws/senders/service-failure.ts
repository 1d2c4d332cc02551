import { RecountError } from '../../../domain/recount-error.ts';
import type { SendOutcome } from '../../../ports/message-sender.ts';
import { failed, rejected } from '../../local/channels/outcomes.ts';

/** The message itself is refused: sending it again would not help. */
const finalFaults: ReadonlySet<string> = new Set([
  'InvalidParameter',
  'InvalidParameterException',
  'InvalidParameterValueException',
  'MessageRejected',
  'BadRequestException',
]);

/**
 * What a fault of an AWS service means for a message. Only its name is told, since its words may
 * quote the message. A right that is missing can be given while the delivery waits.
 */
export function serviceFailure(service: string, fault: unknown): SendOutcome {
  if (fault instanceof RecountError) return failed(fault.message);
  const name = fault instanceof Error ? fault.name : '';
  const known = /^[A-Za-z]{1,60}$/.test(name) ? name : 'unknown fault';
  if (name === 'TimeoutError' || name === 'AbortError')
    return failed(`${service} did not answer in time.`);
  return finalFaults.has(name)
    ? rejected(`${service} would not take the message (${known}).`)
    : failed(`${service} could not take the message (${known}).`);
}
