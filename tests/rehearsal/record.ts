import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeStyle } from '../../shared/presentation/terminal/style.ts';
import { openRehearsal } from './open-rehearsal.ts';
import { renderLedger } from './render-ledger.ts';
import { runRehearsal } from './run-rehearsal.ts';
import { terminalSvg } from './terminal-svg.ts';

// Records the demo as a picture for the README: `npm run record`. Steps that the picture shows:
const shownSteps: ReadonlySet<number> = new Set([1, 3, 6]);
const width = 96;

const style = makeStyle({ colour: true, width });
const dataDir = await mkdtemp(join(tmpdir(), 'recount-record-'));
let text = `${style.faint('$')} npm run demo\n`;
let step = 0;
const rehearsal = await openRehearsal({
  dataDir,
  colour: true,
  write: (alert) => {
    if (shownSteps.has(step)) text += shortened(alert);
  },
});
try {
  await runRehearsal({
    ...rehearsal,
    pauseMs: 0,
    onCheck: () => undefined,
    onStep: ({ title }, { index, of, now }) => {
      step = index;
      const place = `Step ${index + 1}/${of} · ${now.slice(11, 16)} UTC`;
      if (shownSteps.has(index)) text += `\n${style.faint(place)}  ${style.strong(title)}\n`;
      else if (shownSteps.has(index - 1)) text += `${style.faint('…')}\n`;
    },
  });
  text += await renderLedger(rehearsal.store, style);
} finally {
  await rehearsal.close();
  await rm(dataDir, { recursive: true, force: true });
}
await writeFile(
  new URL('../../docs/demo.svg', import.meta.url),
  terminalSvg(text.replaceAll(/:\d{5}(?=\/)/g, ''), { columns: width }),
);

/** An alert up to its sentences and what was found around them; the picture need not repeat the rest. */
function shortened(alert: string): string {
  const end = alert.indexOf('Look further');
  return end < 0 ? alert : alert.slice(0, end).trimEnd().concat('\n');
}
