import { type NumberInContext, tokenLower, tokenText } from './number-in-context.ts';

/** "+44 20 7946 0123", "192 168 1 4": three numbers in a row without words are a telephone number or code. */
export function isNumberRow({ tokens, amount }: NumberInContext): boolean {
  if (!amount.digits || amount.unit !== null) return false;
  let from = amount.from;
  let to = amount.to;
  while (from > amount.from - 3 && tokens[from - 1]?.kind === 'number') from--;
  while (to < amount.to + 3 && tokens[to]?.kind === 'number') to++;
  return to - from >= 3 && to - from > amount.to - amount.from;
}

const CHAIN = 8;
const JOINS = /^[-‐‑–.()+]$/;

/** "+1-555-010-0199", "(020) 7946 0958", "2024-05-06": groups of digits joined by marks, seven digits or more. */
export function isTelephone({ tokens, amount }: NumberInContext): boolean {
  if (!amount.digits || amount.unit !== null || amount.scale !== 1) return false;
  const joined = (index: number): boolean =>
    tokens[index]?.kind === 'number' || JOINS.test(tokenText(tokens, index));
  let [from, to] = [amount.from, amount.to];
  while (from > amount.from - CHAIN && joined(from - 1)) from--;
  while (to < amount.to + CHAIN && joined(to)) to++;
  const groups = tokens.slice(from, to).filter((token) => token.kind === 'number');
  const digits = groups.reduce((sum, group) => sum + group.text.length, 0);
  return groups.length >= 3 && digits >= 7 && groups.every((group) => /^\d+$/.test(group.text));
}

/** "1474387200", "02071234567": a long run of digits without marks is a code or a telephone number. */
export const isCode = ({ tokens, amount }: NumberInContext): boolean =>
  amount.unit === null &&
  amount.scale === 1 &&
  /^(?:\d{9,}|0\d{4,})$/.test(tokenText(tokens, amount.from));

/** "called 911": an emergency number. */
export const isEmergencyNumber = ({ tokens, amount }: NumberInContext): boolean =>
  /^(?:911|999|112|000|110)$/.test(tokenText(tokens, amount.from)) &&
  /^(?:call|calls|called|calling|dial|dialed|dialled|dialing|phoned|a|the)$/.test(
    tokenLower(tokens, amount.from - 1),
  );
