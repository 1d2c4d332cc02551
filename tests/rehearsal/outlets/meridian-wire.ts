import type { Story } from '../page-template.ts';

/** An agency that corrects with a note, and names a source that it had not named. */
export function meridianWire(step: number): Story {
  return {
    outlet: 'Meridian Wire',
    headline: 'Costara hostage talks: what is known',
    standfirst: 'A summary of the negotiations in Verun.',
    byline: 'Jonas Petrak',
    publishedAt: '2026-03-04T10:40:00+00:00',
    paragraphs: [
      `The Northern Front still holds ${step >= 2 ? 46 : 47} hostages seized in Port Ansel, the army said on Wednesday.`,
      `${source(step)} said the second phase of the plan would begin within ten days.`,
      'The talks in Verun began in January under the mediation of the Lake States.',
      'An official in the Prime Minister’s Office said that no date had been set for another round.',
      ...(step >= 13
        ? [
            'Dana Levik, the spokeswoman of the Prime Minister’s Office, said that another round would be held on Sunday.',
          ]
        : []),
    ],
    ...(step >= 2
      ? {
          note: 'Correction: An earlier version of this report said that 47 hostages were being held. The figure is 46.',
        }
      : {}),
  };
}

/** An anonymous official who becomes a named one. */
const source = (step: number): string =>
  step >= 7 ? 'Foreign Minister Lena Maric' : 'A senior government official';
