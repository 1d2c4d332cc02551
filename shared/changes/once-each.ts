import type { ChangeSide } from '../domain/change.ts';
import type { Finding } from './finding.ts';

/**
 * One change said in several places (headline, first paragraph, body) is told once: the first keeps
 * its severity, the others are recorded as low. `findings` are in the order of prominence.
 */
export function onceEach(findings: readonly Finding[]): Finding[] {
  const told = new Set<string>();
  return findings.map((finding) => {
    const key = keyOf(finding);
    if (key === null) return finding;
    if (told.has(key)) return { ...finding, severity: 'low' };
    told.add(key);
    return finding;
  });
}

function keyOf(finding: Finding): string | null {
  if (finding.counts === undefined) return null;
  const values = [finding.before, finding.after].map(
    (side) => side && (side.range?.join('..') ?? side.value ?? side.text),
  );
  return [finding.kind, finding.counts, ...values].join('|');
}

/** A sentence whose fact is told is not told again as an edited sentence. */
export function withoutEchoes(findings: readonly Finding[]): Finding[] {
  const told = new Set(
    findings
      .filter((finding) => finding.kind !== 'text-edited' && isTold(finding))
      .flatMap((finding) => [placeOf(finding.before, 'before'), placeOf(finding.after, 'after')]),
  );
  return findings.map((finding) => {
    if (finding.kind !== 'text-edited' || !isTold(finding)) return finding;
    const places = [placeOf(finding.before, 'before'), placeOf(finding.after, 'after')];
    const isEcho = places.some((place) => place !== null && told.has(place));
    return isEcho ? { ...finding, severity: 'low' } : finding;
  });
}

const isTold = (finding: Finding): boolean =>
  finding.severity === 'medium' || finding.severity === 'high';

function placeOf(side: ChangeSide | null, which: string): string | null {
  return side === null ? null : `${which} ${side.evidence.in} ${side.evidence.sentence[0]}`;
}
