import type { LiveBlog, LiveEntry } from '../page-template.ts';

/** A live blog that gains entries and edits an old one. */
export function theLantern(step: number): LiveBlog {
  return {
    outlet: 'The Lantern',
    headline: 'Costara hostage talks: live updates',
    standfirst: 'Follow the day in Verun and Port Ansel.',
    byline: 'The Lantern staff',
    publishedAt: '2026-03-04T08:00:00+00:00',
    paragraphs: [],
    entries: [...later(step), ...noon(step), ...morning(step)],
  };
}

function morning(step: number): LiveEntry[] {
  return [
    {
      id: 'entry-102',
      at: '2026-03-04T10:20:00+00:00',
      title: 'Blast at the northern quay',
      paragraphs: [
        `${step >= 10 ? 'Five' : 'Three'} people were injured in a blast at the northern quay, the fire brigade said.`,
      ],
    },
    {
      id: 'entry-101',
      at: '2026-03-04T08:05:00+00:00',
      title: 'Good morning',
      paragraphs: ['Welcome to our live coverage of the talks in Verun.'],
    },
  ];
}

function noon(step: number): LiveEntry[] {
  if (step < 2) return [];
  return [
    {
      id: 'entry-103',
      at: '2026-03-04T14:30:00+00:00',
      title: 'Delegation arrives',
      paragraphs: ['The delegation of the Northern Front has arrived at the hotel by the lake.'],
    },
  ];
}

function later(step: number): LiveEntry[] {
  if (step < 10) return [];
  return [
    {
      id: 'entry-104',
      at: '2026-03-04T16:25:00+00:00',
      title: 'Doors closed',
      paragraphs: ['The meeting goes on behind closed doors, our reporter at the lake writes.'],
    },
  ];
}
