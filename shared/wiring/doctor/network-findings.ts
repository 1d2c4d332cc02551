import { makeSafeClient, type SafeResponse } from '../../adapters/http/safe-request.ts';
import { userAgentFor } from '../../adapters/http/user-agent.ts';
import { type Finding, finding } from '../../domain/finding.ts';
import { elapsedMs, type Instant } from '../../domain/instant.ts';
import { openedAddresses } from '../opened-addresses.ts';

const mostHosts = 3;
const skewMs = 120_000;

/** Asks a few followed hosts for their robots.txt: names, encryption, answers and, by their clocks, our own. */
export async function networkFindings(
  origins: readonly string[],
  { contact, now }: { readonly contact: string; readonly now: () => Instant },
): Promise<readonly Finding[]> {
  const client = makeSafeClient(openedAddresses());
  const findings: Finding[] = [];
  const skews: number[] = [];
  for (const origin of origins.slice(0, mostHosts)) {
    const answer = await client.send({
      url: `${origin}/robots.txt`,
      method: 'GET',
      headers: { 'user-agent': userAgentFor(contact) },
      limits: { totalMs: 10_000, connectMs: 5_000, headersMs: 8_000 },
      wish: () => ({ kind: 'skip' }),
    });
    if (answer.kind === 'response') skews.push(...skewOf(answer, now()));
    findings.push(
      answer.kind === 'response'
        ? finding('network', answer.status < 500 ? 'ok' : 'warn', [
            robotsWords(origin, answer.status),
          ])
        : finding('network', 'bad', [
            `${origin}: ${answer.detail}`,
            'Check the network of this machine and the address.',
          ]),
    );
  }
  return [...findings, ...clockFindings(skews)];
}

function robotsWords(origin: string, status: number): string {
  if (status >= 500)
    return `${origin} answers, but its robots.txt fails (${status}): nothing there is read meanwhile.`;
  return `${origin} answers; robots.txt ${status < 300 ? 'is there and obeyed' : `asks for nothing (${status})`}.`;
}

function skewOf({ headers }: SafeResponse, now: Instant): number[] {
  const at = Date.parse(headers['date'] ?? '');
  return Number.isNaN(at) ? [] : [elapsedMs(new Date(at).toISOString(), now)];
}

/** One host's clock may be off; the middle of several is trusted. */
function clockFindings(skews: readonly number[]): Finding[] {
  const middle = [...skews].sort((a, b) => a - b)[Math.floor(skews.length / 2)];
  if (middle === undefined) return [];
  const seconds = Math.round(Math.abs(middle) / 1000);
  if (Math.abs(middle) < skewMs)
    return [
      finding('time', 'ok', [`The clock agrees with theirs within ${Math.max(seconds, 1)} s.`]),
    ];
  return [
    finding('time', 'bad', [
      `The clock of this machine is ${seconds} s ${middle > 0 ? 'ahead of' : 'behind'} the clocks of watched hosts.`,
      'Set it (NTP): every "seen at" on record is by this clock.',
    ]),
  ];
}
