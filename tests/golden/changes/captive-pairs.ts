import type { QuietPair } from './quiet-pairs.ts';
import type { ToldPair } from './told-pairs.ts';

/** A long report of the kind that Recount is for, our own writing. */
const REPORT = `Envoy meets Northern Front as talks on captives stall
The Northern Front is holding 59 hostages, including 58 of the 251 people abducted in the raid of October 7, the army of Costara said on Sunday.
They include the bodies of at least 35 people confirmed dead by the army.
Eight hostages have been rescued alive by troops, and the bodies of 41 have been recovered, including three killed by the army by mistake.
The first phase of the truce, in which 30 living hostages were freed, comprising 20 civilians, five soldiers and five foreign workers, ended on Saturday.
The Prime Minister’s Office said on Sunday it knew of no progress in the talks.
The envoy Adrian Holt met a delegation of the Northern Front in Lenn last week, two officials told Meridian Wire.
A spokesman for the Northern Front, Karim Dole, charged that the threats of Costara’s prime minister “complicate matters” and said the group was ready for the second phase.
The government of Costara opposes the second phase, which would end the war, and favours extending the first.
At least 1,200 people were killed in the raid, most of them civilians, according to the government.
More than 48,000 people have been killed in Valdane since the war began, according to the health ministry there, which does not tell civilians from fighters.
“We will not leave anyone behind,” Prime Minister Ruben Castell said in a video message on Saturday.`;

const swap = (from: string, to: string): string => {
  if (!REPORT.includes(from)) throw new Error(`the report does not say ${from}`);
  return REPORT.replace(from, to);
};

const end = (line: string): string => `${REPORT}\n${line}`;

/** Changes of the report that must be told. */
export const toldOfCaptives: readonly ToldPair[] = [
  {
    name: 'the captives become fewer by one, the part of them too',
    before: REPORT,
    after: swap('holding 59 hostages, including 58', 'holding 58 hostages, including 57'),
    alerts: ['figure-changed 59 58', 'figure-changed 58 57'],
  },
  {
    name: 'the bodies among them become one more',
    before: REPORT,
    after: swap('at least 35 people', 'at least 36 people'),
    alerts: ['figure-changed 35 36'],
  },
  {
    name: 'a number of those rescued, in words',
    before: REPORT,
    after: swap('Eight hostages', 'Nine hostages'),
    alerts: ['figure-changed 8 9'],
  },
  {
    name: 'a part in words inside a list',
    before: REPORT,
    after: swap('20 civilians, five soldiers', '20 civilians, four soldiers'),
    alerts: ['figure-changed 5 4'],
  },
  {
    name: 'an office that knew of no progress confirms the talks',
    before: REPORT,
    after: swap(
      'said on Sunday it knew of no progress in the talks',
      'confirmed on Sunday that there was progress in the talks',
    ),
    alerts: ['position-shifted'],
  },
  {
    name: 'a government that opposed a phase accepts it',
    before: REPORT,
    after: swap(
      'opposes the second phase, which would end the war, and favours extending the first',
      'accepts the second phase, which would end the war',
    ),
    alerts: ['statement-changed'],
  },
  {
    name: 'words inside quotation marks turn their sense',
    before: REPORT,
    after: swap('“We will not leave anyone behind,”', '“We may not leave everyone behind,”'),
    alerts: ['quotation-altered'],
  },
  {
    name: 'two digits change places',
    before: REPORT,
    after: swap('the 251 people', 'the 215 people'),
    alerts: ['figure-changed 251 215'],
  },
  {
    name: 'a thousand is lost',
    before: REPORT,
    after: swap('More than 48,000', 'More than 4,800'),
    alerts: ['figure-changed 48000 4800'],
  },
  {
    name: 'a figure that the page no longer gives',
    before: REPORT,
    after: swap(
      ', and the bodies of 41 have been recovered, including three killed by the army by mistake',
      '',
    ),
    alerts: ['figure-removed 41', 'figure-removed 3'],
  },
  {
    name: 'a note corrects a figure and is told with it, once',
    before: REPORT,
    after: `${swap('251 people', '253 people')}\nCorrection: An earlier version of this article said that 251 people were abducted. The number is 253.`,
    alerts: ['figure-changed 251 253'],
  },
  {
    name: 'a toll of another place changes, the raid’s stands',
    before: REPORT,
    after: swap('More than 48,000', 'More than 48,300'),
    alerts: ['figure-changed 48000 48300'],
  },
  {
    name: 'a new first paragraph gives a newer count',
    before: REPORT,
    after: REPORT.replace(
      '\n',
      '\nThe Northern Front is now holding 57 hostages, the army said on Monday.\n',
    ),
    alerts: ['figure-changed 59 57'],
  },
  {
    name: 'a headline alone takes another number than the text',
    before: REPORT,
    after: swap(
      'Envoy meets Northern Front as talks on captives stall',
      'Envoy meets Northern Front over 62 captives',
    ),
    alerts: ['figure-changed 59 62'],
  },
];

/** Changes of the report that nobody is to be woken for. */
export const quietOfCaptives: readonly QuietPair[] = [
  {
    name: 'a wire’s copy is run with other words around the same facts',
    before: REPORT,
    after: swap(
      'The Northern Front is holding 59 hostages, including 58 of the 251 people abducted in the raid of October 7, the army of Costara said on Sunday.',
      'The army of Costara said on Sunday that 59 hostages are still held by the Northern Front, 58 of them from among the 251 people abducted in the October 7 raid.',
    ),
  },
  {
    name: 'a relay names its outlet in another place of the sentence',
    before: REPORT,
    after: swap(
      'The envoy Adrian Holt met a delegation of the Northern Front in Lenn last week, two officials told Meridian Wire.',
      'Two officials told Meridian Wire that the envoy Adrian Holt met a delegation of the Northern Front in Lenn last week.',
    ),
  },
  {
    name: 'an old position is recalled as such',
    before: REPORT,
    after: end(
      'Before his inauguration, President Leo Marsh demanded that all hostages be freed at once.',
    ),
  },
  {
    name: 'an equal number of something else is added',
    before: REPORT,
    after: end('Some 59 trucks a day carry flour into Valdane, drivers say.'),
  },
  {
    name: 'a name is written in another spelling',
    before: REPORT,
    after: REPORT.replaceAll('Karim Dole', 'Kareem Dole'),
  },
  {
    name: 'a bracket explains a word',
    before: REPORT,
    after: swap('said the group was ready', 'said the group [the Northern Front] was ready'),
  },
  {
    name: 'British spelling becomes American',
    before: REPORT,
    after: swap('favours extending', 'favors extending'),
  },
  {
    name: 'a day is named by its date',
    before: REPORT,
    after: swap('ended on Saturday', 'ended on Saturday, March 1'),
  },
  {
    name: 'numbers are written without commas',
    before: REPORT,
    after: REPORT.replace('1,200', '1200').replace('48,000', '48 000'),
  },
  {
    name: 'a paragraph moves to the top',
    before: REPORT,
    after: [
      REPORT.split('\n')[0],
      REPORT.split('\n')[9],
      ...REPORT.split('\n').slice(1, 9),
      ...REPORT.split('\n').slice(10),
    ].join('\n'),
  },
  {
    name: 'two sentences become one',
    before: REPORT,
    after: swap(
      'said on Sunday.\nThey include the bodies of at least 35 people',
      'said on Sunday, including the bodies of at least 35 people',
    ),
  },
  {
    name: 'an act is told in another tense',
    before: REPORT,
    after: swap('opposes the second phase', 'is opposed to the second phase'),
  },
  {
    name: 'related links come at the end',
    before: REPORT,
    after: end('Read more: Families of the captives gather in Tarn'),
  },
  {
    name: 'a live stamp stands above',
    before: REPORT,
    after: REPORT.replace('\n', '\nLast updated: 14:17, 2 March\n'),
  },
  {
    name: 'a tale of one freed captive is added without a count',
    before: REPORT,
    after: end('Ilan Brode, who was freed in January, spoke of months in tunnels under Lenn.'),
  },
  {
    name: 'a contributor and a telephone number come at the end',
    before: REPORT,
    after: end('Additional reporting by Ina Brandt; call 555 0142 with tips.'),
  },
];
