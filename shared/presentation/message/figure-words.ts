import type { ChangeSide } from '../../domain/change.ts';
import { boundWords } from './wording.ts';

/** "at least 1,204", "58–60"; null when the side holds no number. */
export function valueWords(side: ChangeSide | null): string | null {
  const number = bareValue(side);
  return number === null ? null : `${boundWords[side?.bound ?? 'exactly']}${number}`;
}

function bareValue(side: ChangeSide | null): string | null {
  if (side?.range) return `${numberWords(side.range[0])}–${numberWords(side.range[1])}`;
  if (side?.value === undefined || side.value === null) return null;
  return numberWords(side.value);
}

/** 1204.5 as "1,204.5". */
function numberWords(value: number): string {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e15) return String(value);
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
