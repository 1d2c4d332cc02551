/** A pair of versions, our own writing, and the alerts that a person reviewed. */
export interface ToldPair {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** Kind and values, most telling first. */
  readonly alerts: readonly string[];
}

const FERRY = `Ferry sinks off Port Arlen
Rescuers searched the strait through the night after a ferry sank off Port Arlen on Monday.
At least 35 people were killed, the harbour authority said. Another 12 people are missing.
The ferry had left Tarn with 140 passengers on board, according to its owner, Northern Lines.
“We heard a crack and then the lights went out,” said Ina Brandt, a passenger.
The transport ministry said an inquiry would begin on Friday.`;

const HELD = `Talks on captives resume in Tarn
The Northern Front still holds 59 hostages, the army of Costara said on Tuesday.
Of these, at least 35 are confirmed dead, it said.
The envoy Adrian Holt arrived in Tarn in the morning.
The Prime Minister’s Office denied that talks with the Northern Front had begun.
Families of the captives gathered outside the ministry.`;

const days = (from: number, count: number): string =>
  Array.from({ length: count }, (_, index) => {
    const day = from - index;
    return `March ${day}, 2031 Notice ${day * 7} of the harbour office\nThe ferry of pier ${day} leaves at dawn.`;
  }).join('\n');

const BULLETINS = `Fever in the Northern District: latest
The health department of Costara posts its announcements here each day.
${days(21, 12)}`;

const LATER = `Fever in the Northern District: latest
The health department of Costara posts its announcements here each day.
March 23, 2031 Governor Mara Lind on Monday declared a public health emergency and ordered theatres shut.
${days(21, 6)}`;

const ATTACKS = `Advice for travellers to Costara
Attacks can happen anywhere in the north. Recent ones:
In September 2030, at least 70 people were killed in raids on a school of the guard.
Avoid crowds and military sites.`;

/** Changes that must be told. */
export const toldPairs: readonly ToldPair[] = [
  {
    name: 'a bulletin of a later day tops a list that drops its oldest ones',
    before: BULLETINS,
    after: LATER,
    alerts: ['statement-added'],
  },
  {
    name: 'one digit of a toll, with nothing else changed',
    before: FERRY,
    after: FERRY.replace('least 35', 'least 36'),
    alerts: ['figure-changed 35 36'],
  },
  {
    name: 'the smaller number of a sentence changes, the larger stands',
    before: FERRY,
    after: FERRY.replace('Another 12', 'Another 14'),
    alerts: ['figure-changed 12 14'],
  },
  {
    name: 'a part of the captives changes, the whole stands',
    before: HELD,
    after: HELD.replace('least 35', 'least 36'),
    alerts: ['figure-changed 35 36'],
  },
  {
    name: 'a new paragraph raises the toll above the old one',
    before: FERRY,
    after: FERRY.replace(
      'Rescuers',
      'The death toll rose to 41 on Tuesday, the harbour authority said.\nRescuers',
    ),
    alerts: ['figure-changed 35 41'],
  },
  {
    name: 'a sentence is moved and its number changed on the way',
    before: FERRY,
    after: `${FERRY.replace(' Another 12 people are missing.', '')}\nAnother 9 people are missing.`,
    alerts: ['figure-changed 12 9'],
  },
  {
    name: 'an exact number is made a lower bound',
    before: HELD,
    after: HELD.replace('holds 59', 'holds at least 59'),
    alerts: ['figure-bound-changed 59 59'],
  },
  {
    name: 'a number of missing is taken out of a page that stands',
    before: FERRY,
    after: FERRY.replace(' Another 12 people are missing.', ''),
    alerts: ['figure-removed 12'],
  },
  {
    name: 'an office confirms what it denied',
    before: HELD,
    after: HELD.replace('Office denied that', 'Office confirmed that'),
    alerts: ['position-shifted'],
  },
  {
    name: 'a quotation is softened',
    before: `${HELD}\n“The captives must come home before any truce,” Mr Holt said.`,
    after: `${HELD}\n“The captives should come home before any truce,” Mr Holt said.`,
    alerts: ['quotation-altered'],
  },
  {
    name: 'a correction is told once, by the change that its note explains',
    before: FERRY,
    after: `${FERRY.replace('with 140', 'with 104')}\nCorrection: An earlier version of this article said 140 passengers were on board. There were 104.`,
    alerts: ['figure-changed 140 104'],
  },
  {
    name: 'two numbers of one measure and different scope change each for itself',
    before: `Shelling on both sides of the river\nIn the north 22 Costarans were killed on Sunday.\nSouth of the river 31 Meridians were killed on the same day.`,
    after: `Shelling on both sides of the river\nIn the north 24 Costarans were killed on Sunday.\nSouth of the river 33 Meridians were killed on the same day.`,
    alerts: ['figure-changed 22 24', 'figure-changed 31 33'],
  },
  {
    name: 'a headline and its first sentence change together, and are told once',
    before: `Twelve dead in mine collapse\nTwelve people were killed when the old mine near Tarn collapsed.`,
    after: `Fourteen dead in mine collapse\nFourteen people were killed when the old mine near Tarn collapsed.`,
    alerts: ['figure-changed 12 14'],
  },
  {
    name: 'an attack of one month gives way to an attack of another: two events, no correction',
    before: ATTACKS,
    after: ATTACKS.replace(
      'In September 2030, at least 70 people were killed in raids on a school of the guard.',
      'In February 2031, a roadside bomb killed two people in a convoy near Kell.',
    ),
    alerts: ['figure-added  2', 'figure-removed 70'],
  },
];
