import type { LedgerStore } from '../../../ports/ledger-store.ts';
import { makeChangeLedger } from './change-ledger.ts';
import { makeFigureLedger } from './figure-ledger.ts';
import { makePointLedger } from './point-ledger.ts';
import { makeSpeakerLedger } from './speaker-ledger.ts';
import { makeStatementLedger } from './statement-ledger.ts';
import type { StoreParts } from './table-deps.ts';
import { makeWordLedger } from './word-ledger.ts';

/** The projections: changes, values, statements, speakers, tracker points and words. */
export function makeLedgerStore(parts: StoreParts): LedgerStore {
  const statements = makeStatementLedger(parts);
  const ledgers = {
    changes: makeChangeLedger(parts),
    figures: makeFigureLedger(parts),
    // Before the statements by which it finds what to remove.
    speakers: makeSpeakerLedger(parts, statements),
    statements,
    points: makePointLedger(parts),
    words: makeWordLedger(parts),
  };
  return {
    ...ledgers.changes,
    ...ledgers.figures,
    ...ledgers.speakers,
    ...ledgers.statements,
    ...ledgers.points,
    ...ledgers.words,
    removePage: async (pageId) => {
      for (const ledger of Object.values(ledgers)) await ledger.removePage(pageId);
    },
  };
}
