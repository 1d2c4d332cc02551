/** A kind, and sentences of our own that show it. */
export type Examples = readonly (readonly [kind: string, texts: readonly string[]])[];

export const figureKinds: Examples = [
  [
    'Digits, words, sums',
    [
      'The Northern Front still holds 59 hostages.',
      'Fifty-nine hostages are held in the valley.',
      'Two dozen villages lost power.',
      'The fund paid $11.5 billion for repairs.',
      'About 3.5m people fled.',
      'Prices rose by 4.2 percent.',
    ],
  ],
  [
    'Bounds and ranges',
    [
      'At least 35 people were killed.',
      'More than 1,200 were injured.',
      'Up to 40 boats are missing.',
      'Between 30 and 35 soldiers are held.',
      'Hundreds of homes were destroyed.',
    ],
  ],
  [
    'Parts, wholes and lists',
    [
      '58 of the 251 hostages are held.',
      'The front holds 59 hostages, at least 35 of them dead.',
      'It freed 30 hostages: 20 civilians, five soldiers and five Costaran nationals.',
    ],
  ],
  [
    'Status, source and day',
    [
      'The army said 12 soldiers had been killed.',
      'Eight hostages have been rescued alive and the bodies of 41 recovered.',
      'Some 400,000 people have been displaced, according to the Relief Office.',
    ],
  ],
  ['Tables and rows', ['Confirmed cases: 1,234', 'Acres burned: 8,000']],
];

/** Numbers that a rule leaves out. */
export const noFigureKinds: readonly string[] = [
  'Talks began on October 7 at 9:30 a.m.',
  'The plan of 2019 has a second phase, phase two.',
  'Flight 370 left from gate 12.',
  'Call +1-555-010-0199.',
  'It is one of the last bridges.',
  'The council meets at 10 Harbour Street.',
  'Four months ago the road was closed.',
];

export const statementKinds: Examples = [
  [
    'Direct and mixed speech',
    [
      '“The road is open,” the mayor Ina Brandt said.',
      'Envoy Adrian Holt called the plan “a beginning”.',
      '“He cannot answer. He never could.” ― Ester Tapp',
      'WALLIS: Will she be at the harbour tomorrow?\nPENN: She will not. There is no need.\nWALLIS: Do you see the two as equal?',
    ],
  ],
  [
    'Indirect speech',
    [
      'The army said that the convoy had reached the border.',
      'According to the ministry, the dam is safe.',
      'A spokesman charged that the threats complicate matters.',
    ],
  ],
  [
    'Positions',
    [
      'The Prime Minister’s Office said it knew of no progress in the talks.',
      'The government opposes the second phase.',
      'The government favors extending the first phase.',
      'The ministry denied that it had rejected the truce.',
      'The army declined to comment on the raid.',
      'Neither side has accepted the map.',
    ],
  ],
];
