import type { Story } from '../page-template.ts';

/** Relays what another outlet reported, and in the end takes its page down. */
export function eveningLedger(step: number): Story {
  return {
    outlet: 'Evening Ledger',
    headline: 'Hostage talks in brief',
    standfirst: 'From our news desk.',
    byline: 'News desk',
    publishedAt: '2026-03-04T12:30:00+00:00',
    paragraphs: [
      'The Northern Front is holding 47 hostages from Port Ansel, Harbour Post reported.',
      'The envoy of the Lake States is expected back in Verun next week, Harbour Post reported, citing two diplomats.',
      'Ferries to the island of Sorrel run as usual, the harbour authority said.',
      ...(step >= 4
        ? [
            'The harbour authority said that it would open the northern quay to visitors in the spring.',
          ]
        : []),
    ],
  };
}
