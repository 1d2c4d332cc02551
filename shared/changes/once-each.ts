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
