import type { LedgerStore } from '../../../ports/ledger-store.ts';
import { makeChangeLedger } from './change-ledger.ts';
import { makeFigureLedger } from './figure-ledger.ts';
import { makePointLedger } from './point-ledger.ts';
import { makeStatementLedger } from './statement-ledger.ts';
import type { StoreParts } from './table-deps.ts';
import { makeWordLedger } from './word-ledger.ts';

/** The projections: changes, values, statements, tracker points and words. */
export function makeLedgerStore(parts: StoreParts): LedgerStore {
  const ledgers = {
    changes: makeChangeLedger(parts),
    figures: makeFigureLedger(parts),
    statements: makeStatementLedger(parts),
    points: makePointLedger(parts),
    words: makeWordLedger(parts),
  };
  return {
    ...ledgers.changes,
    ...ledgers.figures,
    ...ledgers.statements,
    ...ledgers.points,
    ...ledgers.words,
    removePage: async (pageId) => {
      for (const ledger of Object.values(ledgers)) await ledger.removePage(pageId);
    },
  };
}
