import type { ChangeSide } from '../../domain/change.ts';
import type { Evidence, EvidenceSide } from '../../domain/evidence.ts';
import { cleanText } from '../message/clean-text.ts';
import { escapeHtml } from '../message/html-parts.ts';
import { kindWords, natureWords, noticeWords, severityWords } from '../message/wording.ts';
import { triageStateWords, verdictWords } from '../triage-words.ts';

const style = `body{font:1rem/1.5 Georgia,serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem}
table{border-collapse:collapse;width:100%;table-layout:fixed}th,td{border:1px solid #999;padding:.5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
code{font:.85rem/1.4 ui-monospace,monospace;overflow-wrap:anywhere}
@media(prefers-color-scheme:dark){body{color:#eee;background:#111}}`;

/** Words of a page or of people: nothing in them that a reader cannot see, and nothing that is markup. */
const words = (text: string): string => `<bdi>${escapeHtml(cleanText(text))}</bdi>`;

/** One page that opens offline and asks nobody for anything: what changed, when and how it was captured. */
export function evidencePage(evidence: Evidence): string {
  const { record, extent, before, after } = evidence;
  const { change, outlet, url } = record;
  const title = cleanText(change.summary);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Evidence: ${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${words(title)}</h1>
<p>${words(outlet)}, <code>${words(url)}</code></p>
<p>${[
    kindWords[change.kind],
    `severity ${severityWords[change.severity]}`,
    natureWords[change.nature],
    noticeWords(change.notice, change.between.newSeenAt),
  ]
    .map(words)
    .join(' · ')}</p>
<h2>Both sentences</h2>
<table>
<tr><th>Before</th><th>After</th></tr>
<tr><td>${sentence(change.before)}</td><td>${sentence(change.after)}</td></tr>
<tr><td>last read ${words(change.between.oldSeenAt)}</td><td>first read ${words(change.between.newSeenAt)}</td></tr>
</table>
<h2>The captures</h2>
<table>
<tr><th>What</th><th>Before</th><th>After</th></tr>
${rows(before, after)}
</table>
${log(evidence)}
<h2>How to check it</h2>
<p><code>recount verify --pack FILE</code> holds every file against its hash, texts and bytes against the hash chain, and the chain against itself. Who made the pack is told by a root that was kept elsewhere: ${rootWords(evidence)}</p>
<p>${extent === 'full' ? 'Texts and captured bytes are the outlet’s: kept as evidence, not to be published.' : 'Sentences alone; an editor can make a pack with the texts and the captured bytes.'} Figures, speakers and positions are machine-read.</p>
</body>
</html>
`;
}

const sentence = (side: ChangeSide | null): string =>
  side === null ? '<i>nothing</i>' : words(side.text);

const facts: readonly (readonly [string, (side: EvidenceSide) => string | null])[] = [
  ['version', ({ link }) => String(link.number)],
  ['captured (UTC)', ({ link }) => link.fetchedAt],
  ['served from', ({ finalUrl }) => finalUrl],
  ['SHA-256 of the bytes', ({ link }) => link.rawHash],
  ['SHA-256 of the text and its facts', ({ link }) => link.documentHash],
  ['chain hash of the version before', ({ link }) => link.previousHash],
  ['chain hash', ({ link }) => link.hash],
  ['response headers', ({ headers }) => headerLines(headers)],
  ['text in the pack', ({ withoutDocument }) => withoutDocument ?? 'yes'],
  ['bytes in the pack', ({ withoutBytes }) => withoutBytes ?? 'yes'],
  ['read by', ({ readerVersion }) => `reader ${readerVersion}`],
];

const headerLines = (headers: EvidenceSide['headers']): string =>
  Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ') || 'none were kept';

const rows = (before: EvidenceSide | null, after: EvidenceSide): string =>
  facts
    .map(([name, of]) => {
      const cell = (side: EvidenceSide | null): string => {
        const text = side === null ? null : of(side);
        return text === null ? '' : `<code>${words(text)}</code>`;
      };
      return `<tr><th>${name}</th><td>${cell(before)}</td><td>${cell(after)}</td></tr>`;
    })
    .join('\n');

function log({ triage }: Evidence): string {
  if (triage === null) return '';
  const steps = triage.log.map(({ at, by, state, verdict, owner, note }) => {
    const set = [
      state === null ? null : triageStateWords[state],
      verdict === null ? null : verdictWords[verdict],
      owner === null ? null : `given to ${owner}`,
      note,
    ].filter((part) => part !== null);
    return `<li>${words(at)}, ${words(by)}: ${set.map(words).join('; ')}</li>`;
  });
  return `<h2>What the desk did</h2>\n<ol>\n${steps.join('\n')}\n</ol>`;
}

const rootWords = ({ root }: Evidence): string =>
  root === null
    ? 'the day’s root was not made yet.'
    : `<code>${words(root.root)}</code> of ${words(root.day)}.`;
