/** A pair of versions, our own writing, that must not alert. */
export interface QuietPair {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

const FERRY = `Ferry sinks off Port Arlen
Rescuers searched the strait through the night after a ferry sank off Port Arlen on Monday.
At least 35 people were killed, the harbour authority said. Another 12 people are missing.
The ferry had left Tarn with 140 passengers on board, according to its owner, Northern Lines.
“We heard a crack and then the lights went out,” said Ina Brandt, a passenger.
The transport ministry said an inquiry would begin on Friday.`;

const lines = FERRY.split('\n');

/** Changes that nobody is to be woken for. */
export const quietPairs: readonly QuietPair[] = [
  {
    name: 'paragraphs change places',
    before: FERRY,
    after: [lines[0], lines[2], lines[1], lines[5], lines[3], lines[4]].join('\n'),
  },
  {
    name: 'digits become words',
    before: FERRY,
    after: FERRY.replace('Another 12', 'Another twelve'),
  },
  {
    name: 'quotation marks, dashes and spaces are typeset anew',
    before: FERRY,
    after: FERRY.replaceAll(/[“”]/g, '"').replaceAll(' ', '\u00a0'),
  },
  {
    name: 'a time stamp and a relative time move on',
    before: `${FERRY}\nUpdated 5 minutes ago`,
    after: `${FERRY}\nUpdated 20 minutes ago`,
  },
  {
    name: 'a loaded word is swapped',
    before: FERRY,
    after: FERRY.replace('Ferry sinks', 'Ferry goes down').replace('searched', 'combed'),
  },
  {
    name: 'a spelling mistake is mended',
    before: FERRY.replace('inquiry', 'inqiry'),
    after: FERRY,
  },
  {
    name: 'a paragraph without facts is trimmed',
    before: FERRY,
    after: FERRY.replace(' through the night', ''),
  },
  {
    name: 'the headline takes up the number of the text',
    before: FERRY,
    after: FERRY.replace('Ferry sinks', 'At least 35 dead as ferry sinks'),
  },
  {
    name: 'a number is repeated lower down in other words',
    before: FERRY,
    after: `${FERRY}\nThe sinking, which killed at least 35, is the worst in a decade.`,
  },
  {
    name: 'a recalled statement is added as background',
    before: FERRY,
    after: `${FERRY}\nLast year the transport ministry warned that the fleet was too old.`,
  },
  {
    name: 'a round number stands for the exact one',
    before: `Storm in Costara\nThe storm left 413 people dead in Costara, officials said.`,
    after: `Storm in Costara\nThe storm left more than 400 people dead in Costara, officials said.`,
  },
  {
    name: 'six and four become ten',
    before: `Raid in the hills\nThe raid killed six children and four adults from one village.`,
    after: `Raid in the hills\nThe raid killed 10 people from one village.`,
  },
  {
    name: 'equal numbers of different scope, with the sentences reworded',
    before: `Ten years of war\nThe army said 35 soldiers were killed in May.\nThe clinic in Tarn treated 35 children.\nSome 35 villages have no water.`,
    after: `Ten years of war\nThirty-five soldiers were killed in May, the army said.\nIn Tarn the clinic treated 35 children.\nNo water reaches some 35 villages.`,
  },
  {
    name: 'a contributor is named at the end',
    before: FERRY,
    after: `${FERRY}\nAdditional reporting by Ruth Vane in Tarn.`,
  },
  {
    name: 'the story is continued by a second page',
    before: FERRY,
    after: `${FERRY}\n${Array.from({ length: 9 }, (_, n) => `On pier ${'abcdefghi'[n] ?? ''} the boats of the ${['red', 'blue', 'old', 'new', 'tall', 'small', 'far', 'near', 'late'][n] ?? ''} company lay still that week.`).join('\n')}\nIn all, 300 people were rescued from the strait last year.`,
  },
  {
    name: 'an unnamed official and a named one of one office speak on one matter',
    before: `Envoy expected\nA government official denied that talks had begun.`,
    after: `Envoy expected\nThe government spokesman Karel Dunn confirmed that talks had begun. A government official denied that talks had begun.`,
  },
  {
    name: 'the telephone numbers under a story are new ones',
    before: `Harbour office moves
The harbour office of Tarn reads its gauges every hour.
Call +1-555-010-8841 or (020) 7946 0958.`,
    after: `Harbour office moves
The harbour office of Tarn reads its gauges every hour.
Call +1-555-240-3467 or (020) 7946 0112.`,
  },
];
