import { type Chance, chanceOf } from './chance.ts';
import { seeds, tokens } from './seeds.ts';

/** What is given to the reader: markup or bytes, with what a server would say of them. */
export interface FuzzInput {
  readonly html: string | Uint8Array;
  readonly contentType?: string;
  readonly url?: string;
}

/** Input `number` of the endless, repeatable row of broken pages. */
export function fuzzInput(number: number): FuzzInput {
  const chance = chanceOf(number);
  const html = mutated(chance, chance.oneOf(seeds), chance.upTo(12));
  if (chance.upTo(3) === 0) return { html };
  const bytes = brokenBytes(chance, encoded(chance, html));
  const contentType = chance.oneOf([
    '',
    'text/html',
    'text/html; charset=utf-8',
    'text/html; charset="shift_jis"',
    'text/html;charset=x-nothing',
    'text/html; charset=utf-16',
    'text/plain',
  ]);
  const url = chance.oneOf(['https://harbour.example/news/1', 'https://harbour.example/', ':']);
  return { html: bytes, contentType, url };
}

function mutated(chance: Chance, seed: string, times: number): string {
  let html = seed;
  for (let time = 0; time < times; time++) html = mutation(chance, html).slice(0, 60_000);
  return html;
}

/** One change to the text: something cut, repeated, moved, put in, nested, or spliced with another page. */
function mutation(chance: Chance, html: string): string {
  const at = chance.upTo(html.length + 1);
  const to = Math.min(html.length, at + chance.upTo(200));
  const [before, piece, after] = [html.slice(0, at), html.slice(at, to), html.slice(to)];
  switch (chance.upTo(8)) {
    case 0:
      return before + after;
    case 1:
      return before + piece.repeat(1 + chance.upTo(30)) + after;
    case 2:
      return before + after.slice(0, 50) + piece + after.slice(50);
    case 3:
      return before;
    case 4:
      return before + chance.oneOf(tokens).repeat(1 + chance.upTo(40)) + after;
    case 5: {
      const other = chance.oneOf(seeds);
      return before + other.slice(chance.upTo(other.length)) + after;
    }
    case 6:
      return before + String.fromCharCode(chance.upTo(0x10000)) + piece + after;
    default:
      return before + chance.oneOf(tokens) + piece + chance.oneOf(tokens) + after;
  }
}

function encoded(chance: Chance, html: string): Buffer {
  const encoding = chance.oneOf(['utf8', 'utf8', 'utf16le', 'latin1'] as const);
  const marks = { utf8: '\uFEFF', utf16le: '\uFEFF', latin1: '' } as const;
  return Buffer.from(chance.upTo(4) === 0 ? marks[encoding] + html : html, encoding);
}

function brokenBytes(chance: Chance, bytes: Buffer): Uint8Array {
  const broken = new Uint8Array(bytes);
  for (let time = chance.upTo(30); time > 0 && broken.length > 0; time--)
    broken[chance.upTo(broken.length)] = chance.upTo(256);
  return broken.subarray(0, chance.upTo(8) === 0 ? chance.upTo(broken.length) : broken.length);
}
