import { renderStory, type Story } from '../rehearsal/page-template.ts';

/** A story of some 900 words with some twenty figures and ten statements; `held` is the count that changes. */
const story = (held: number): Story => ({
  outlet: 'Harbour Post',
  headline: `Northern Front still holds ${held} hostages as talks in Verun stall`,
  standfirst:
    'Mediators leave without a date for another meeting, and families wait on the square.',
  byline: 'Mara Lindqvist',
  publishedAt: '2026-03-04T09:00:00+00:00',
  paragraphs: [
    `The Northern Front still holds ${held} hostages seized in Port Ansel in January, the Costara army said on Wednesday, and at least 12 of them are believed to be dead.`,
    'Adrian Holt, the envoy of the Lake States, said that the delegations had “never been closer to an agreement”, but left Verun before midnight without a date for another meeting.',
    'A spokesman for the Prime Minister’s Office denied that the government had offered to release 140 prisoners in exchange for the hostages. “There is no such list, and there has never been one,” he said.',
    'The Northern Front rejected the proposal of the mediators on Tuesday evening. It demanded that the army withdraw from 3 villages along the river, and that the road to Port Ansel be opened within 48 hours.',
    'According to the health ministry, 318 people were killed and more than 1,200 injured in the fighting since the beginning of the year, among them 41 children. The figures could not be confirmed independently.',
    'On the square of Port Ansel the names are read aloud every evening, one after another, while the bells of the harbour church are rung. About 4,000 people came on Tuesday, more than ever before.',
    '“We want to hear from them, whatever the news is,” said Teresa Quill, whose brother was taken from his shop on the first morning. She has come each evening for eight weeks, and she says that she will come until the last name is crossed out.',
    'An official who asked not to be named said that the mediators would try again in the coming week. The talks, the official said, had failed over a single sentence about the order in which prisoners and hostages would be freed.',
    'The army announced that it would keep two brigades in the district until the road was secured. It warned residents of the villages on the eastern bank not to return to their houses, since mines had been found in at least 60 of them.',
    'Aid organisations criticised the closing of the road. Some 25 lorries with food and medicines have been waiting at the bridge since Sunday, and the stores of the hospital in Port Ansel will last for 6 days, its director, Jonas Abell, said.',
    'The Lake States have promised 80 million crowns for the rebuilding of the town once the fighting ends. Costara’s finance minister, Ilse Brandt, called the sum “a beginning”, and estimated the damage at between 400 and 450 million crowns.',
    'The hostages were taken on 9 January, when fighters of the Northern Front came down from the hills before dawn and closed both bridges. Nineteen of them were freed in the first week, most of them elderly people, and two were found dead in a farmhouse near the border.',
    'Since then the front has let four people go, each time a day after a meeting of the delegations. The families have come to read the signs: when the cars of the mediators drive through the town in the morning, somebody may come home in the evening.',
    'In the capital the opposition urged the government to accept the proposal. “Every day that is spent on a sentence is a day that somebody spends in a cellar,” said Oskar Venn, who leads the largest party outside the government, in a debate that lasted until after midnight.',
    'The prime minister did not take part in the debate. Her office said that she had spoken with the heads of the Lake States by telephone, and that she knew of no progress. A meeting of the cabinet is planned for the end of the week.',
    'The square had emptied by then. On the steps of the harbour church stood the candles that the families leave there each evening, one for each name, and a woman went from one to the next with a lighter, because the wind from the water had put out half of them.',
    'In the afternoon the schools had opened again for the first time since January, with 900 of their 2,300 pupils. Teachers said that many families had left for relatives in the south and would not come back before the road was open.',
    'The harbour, too, is working again. Three ships came in on Tuesday with flour and fuel, the harbour master said, and another is expected before the weekend if the weather holds.',
    'For the fishermen of the town there is little to do. The waters beyond the lighthouse are closed by order of the navy, and the catch from inside the bay does not pay for the diesel. They mend nets, they say, and they listen to the radio.',
  ],
});

/** The page as one visit finds it; ads and times differ from visit to visit. */
export const samplePage = (held: number, visit: number): string =>
  renderStory(story(held), { step: visit, round: visit % 2 });
