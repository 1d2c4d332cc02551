import { byKey } from '../../use-cases/deliver/by-key.ts';

/** A record of a batch, as far as handling it goes. */
export interface BatchRecord {
  readonly messageId: string;
  /** Records of one group are worked one after the other, in their order; groups side by side. */
  readonly group: string;
}

export interface BatchWork<R extends BatchRecord> {
  readonly work: (record: R) => Promise<void>;
  /** Whether there is time to begin another record; those that are not begun come again. */
  readonly hasTime: () => boolean;
  /** Told of each record that comes again, with its fault; null: there was no time for it. */
  readonly onLeft: (record: R, fault: unknown) => Promise<void> | void;
}

/** What a queue is answered: the records that must come again, and no others. */
export interface BatchAnswer {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

/** Works a batch so that one record that fails neither stops nor repeats the others. Never throws. */
export async function inBatch<R extends BatchRecord>(
  records: readonly R[],
  options: BatchWork<R>,
): Promise<BatchAnswer> {
  const groups = byKey(records, ({ group }) => group);
  const left = await Promise.all(groups.map(([, group]) => inTurn(group, options)));
  return {
    batchItemFailures: left.flat().map(({ messageId }) => ({ itemIdentifier: messageId })),
  };
}

async function inTurn<R extends BatchRecord>(
  records: readonly R[],
  { work, hasTime, onLeft }: BatchWork<R>,
): Promise<readonly R[]> {
  const left: R[] = [];
  for (const record of records) {
    const fault = hasTime() ? await attempt(() => work(record)) : { of: null };
    if (fault === null) continue;
    left.push(record);
    await attempt(() => Promise.resolve(onLeft(record, fault.of)));
  }
  return left;
}

async function attempt(step: () => Promise<void>): Promise<{ readonly of: unknown } | null> {
  try {
    await step();
    return null;
  } catch (fault) {
    return { of: fault };
  }
}
