import { RecountError } from '../../../domain/recount-error.ts';

/** A fault of the database as one of ours; faults that are ours already stay as they are. */
export function storeFault(fault: unknown): RecountError {
  if (fault instanceof RecountError) return fault;
  const reason = fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault);
  return new RecountError('store.failed', `The store did not answer as it should (${reason}).`, {
    cause: fault,
  });
}
