interface Look {
  readonly bold: boolean;
  readonly faint: boolean;
  readonly struck: boolean;
  readonly underlined: boolean;
  readonly colour: string | null;
}

interface Run extends Look {
  readonly text: string;
}

const plain: Look = { bold: false, faint: false, struck: false, underlined: false, colour: null };

const colours: Readonly<Record<number, string>> = {
  31: '#ff8a80',
  32: '#8ee6a0',
  33: '#ffd479',
  36: '#7fdbe6',
};

const changes: Readonly<Record<number, Partial<Look>>> = {
  0: plain,
  1: { bold: true },
  2: { faint: true },
  4: { underlined: true },
  9: { struck: true },
  22: { bold: false, faint: false },
  24: { underlined: false },
  29: { struck: false },
  39: { colour: null },
};

const lineHeight = 19;
const charWidth = 8.4;
const margin = 20;

/** What a terminal showed (text with ANSI emphases), as an SVG picture; long lines wrap at `columns`. */
export function terminalSvg(output: string, { columns }: { readonly columns: number }): string {
  const lines = wrapLines(readRuns(output), columns);
  const width = Math.ceil(columns * charWidth + 2 * margin);
  const height = lines.length * lineHeight + 2 * margin;
  const rows = lines.map(
    (runs, index) =>
      `<text x="${margin}" y="${margin + (index + 0.75) * lineHeight}">${runs.map(span).join('')}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="A recording of the demo: alerts and the ledger">
<rect width="100%" height="100%" rx="8" fill="#16191f"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" fill="#e4e6ea">
${rows.join('\n')}
</g>
</svg>
`;
}

/** Cuts the output into runs of one look, with newlines as runs of their own. */
function readRuns(output: string): Run[] {
  const runs: Run[] = [];
  let look = plain;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes are what is read here
  for (const part of output.split(/(\u001b\[[\d;]*m|\n)/)) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
    const code = /^\u001b\[([\d;]*)m$/.exec(part)?.[1];
    if (code === undefined) runs.push({ ...look, text: part });
    else for (const number of code.split(';')) look = changed(look, Number(number));
  }
  return runs.filter(({ text }) => text !== '');
}

const changed = (look: Look, code: number): Look => {
  const colour = colours[code];
  return { ...look, ...(colour === undefined ? changes[code] : { colour }) };
};

function wrapLines(runs: readonly Run[], columns: number): Run[][] {
  const lines: Run[][] = [[]];
  let used = 0;
  const breakLine = (): void => {
    lines.push([]);
    used = 0;
  };
  for (const run of runs) {
    if (run.text === '\n') breakLine();
    else
      for (const word of run.text.split(/(?<= )/)) {
        if (used > 0 && used + word.trimEnd().length > columns) breakLine();
        lines.at(-1)?.push({ ...run, text: word });
        used += word.length;
      }
  }
  return lines;
}

function span({ text, bold, faint, struck, underlined, colour }: Run): string {
  const decoration = [struck ? 'line-through' : '', underlined ? 'underline' : ''].join(' ').trim();
  const attributes = [
    bold ? 'font-weight="bold"' : '',
    faint ? 'opacity="0.6"' : '',
    decoration === '' ? '' : `text-decoration="${decoration}"`,
    colour === null ? '' : `fill="${colour}"`,
  ].filter((attribute) => attribute !== '');
  // Viewers fold plain spaces, whatever the style says; these they keep.
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll(' ', '\u00a0');
  return attributes.length === 0 ? escaped : `<tspan ${attributes.join(' ')}>${escaped}</tspan>`;
}
