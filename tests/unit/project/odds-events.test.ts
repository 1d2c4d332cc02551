import { expect, test } from 'vitest';
import { makeNewsroom } from '../../support/make-newsroom.ts';

const killed = (infants: string) =>
  `The shell killed 12 people: six adults, four children and ${infants} infants.`;

async function newsroom() {
  const desk = await makeNewsroom();
  const read = async (paragraphs: readonly string[]) => {
    desk.publish(paragraphs);
    await desk.checkAndProject();
    desk.pass(15);
  };
  const told = async () => (await desk.events()).filter(({ kind }) => kind === 'figures-at-odds');
  return { ...desk, read, told };
}

test('the first version of a page whose enumeration does not add up is told, with its sentence', async () => {
  const desk = await newsroom();
  await desk.read([killed('three')]);
  expect(await desk.told()).toMatchObject([
    {
      signal: 'sum-differs',
      severity: 'medium',
      summary: '12 people, and listed parts of 6 + 4 + 3 = 13',
      before: null,
      after: { text: killed('three') },
    },
  ]);
});

test('it is told once while it stands, and not again when it goes and comes back', async () => {
  const desk = await newsroom();
  await desk.read([killed('three')]);
  await desk.read([killed('three'), 'Rescuers reached the village on Monday.']);
  await desk.read([killed('two')]);
  await desk.read([killed('three')]);
  expect(await desk.told()).toHaveLength(1);
});

test('a later version that comes to be at odds is told from then on', async () => {
  const desk = await newsroom();
  await desk.read([killed('two')]);
  expect(await desk.told()).toEqual([]);
  await desk.read([killed('four')]);
  expect((await desk.told()).map(({ id }) => id)).toEqual(['figures-at-odds:sum-differs:12=6+4+4']);
});

test('a page whose figures are all over the place makes three alerts at most', async () => {
  const desk = await newsroom();
  await desk.read(
    [11, 12, 13, 14, 15].map(
      (all) => `The shell killed ${all} people: six adults and 30 children.`,
    ),
  );
  expect(await desk.told()).toHaveLength(3);
});
