import type { Story } from '../page-template.ts';

/** The first with the story, and the one that edits it most. */
export function harbourPost(step: number): Story {
  return {
    outlet: 'Harbour Post',
    headline: 'Talks on Port Ansel hostages stall over second phase',
    standfirst: 'Families press the government as envoy Adrian Holt leaves Costara.',
    byline: 'Mira Doran',
    publishedAt: '2026-03-04T11:05:00+00:00',
    paragraphs: [
      held(step),
      rescued(step),
      office(step),
      spokesman(step),
      'Adrian Holt, the envoy of the Lake States, met the delegation of the Northern Front in Verun on Tuesday evening.',
      'The government of Costara opposes the second phase of the plan and favours extending the first by six weeks.',
      ...aid(step),
      trucks(step),
      'In the Assembly, 33 members voted against the budget on Tuesday.',
    ],
  };
}

/** A one-digit change with no note, then later a revert. */
function held(step: number): string {
  const number = step >= 1 && step < 9 ? 46 : 47;
  const dead = step >= 4 ? 'at least 28' : '28';
  return `The Northern Front is holding ${number} hostages who were abducted in the attack on Port Ansel last May, and ${dead} of them have been confirmed dead by the army.`;
}

/** Words that become digits: the same number. */
function rescued(step: number): string {
  const rescuedAlive = step >= 3 ? '8' : 'Eight';
  return `${rescuedAlive} hostages have been rescued alive by troops, and the bodies of 33 others have been recovered.`;
}

/** A denial that becomes a confirmation. */
function office(step: number): string {
  return step >= 6
    ? 'The Prime Minister’s Office confirmed on Wednesday that talks on a second phase were under way.'
    : 'The Prime Minister’s Office denied on Wednesday that talks on a second phase were under way.';
}

/** A quotation that is softened. */
function spokesman(step: number): string {
  const words =
    step >= 5
      ? 'We would find this plan hard to accept'
      : 'We will not accept this plan under any conditions';
  return `“${words},” Northern Front spokesman Tarek Soll told reporters in Verun.`;
}

/** A paragraph that is removed. */
function aid(step: number): string[] {
  return step >= 8
    ? []
    : [
        'The relief agency Open Hands said that 1,250 people had been displaced from the border villages since Sunday.',
      ];
}

/** One of three equal numbers of different scope that changes. */
function trucks(step: number): string {
  return `The relief agency said that ${step >= 14 ? 35 : 33} aid trucks had crossed the border on Tuesday.`;
}
