import type { Story } from '../page-template.ts';

/** Lags behind: updates its page after the others changed, and still gives the old number. */
export function valleyCourier(step: number): Story {
  return {
    outlet: 'Valley Courier',
    headline: 'Waiting for news in Port Ansel',
    standfirst: 'A town counts the days.',
    byline: 'Ines Calder',
    publishedAt: '2026-03-04T09:15:00+00:00',
    paragraphs: [
      'Every evening the families meet in front of the town hall of Port Ansel and light a candle for each of the missing.',
      `The Northern Front is holding ${step >= 15 ? 46 : 47} hostages from the town, according to the army.`,
      'The mayor, Oskar Brandt, said that the town would go on waiting until the last of them had come home.',
      'On the square the names are read aloud, one after another, and the bells of the harbour church are rung.',
      ...(step >= 3
        ? [
            'On Wednesday evening the bells of the harbour church were rung for the first time since May.',
          ]
        : []),
    ],
  };
}
