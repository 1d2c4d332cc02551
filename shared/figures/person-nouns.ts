import { wordSet } from '../language/word-list.ts';

const persons = wordSet(`
  person man woman child boy girl baby infant teenager adult hostage captive prisoner detainee inmate soldier civilian national
  citizen suspect fighter militant rebel gunman migrant refugee protester demonstrator student pupil teacher journalist reporter
  officer policeman worker tourist patient victim survivor body corpse member leader commander troop troops guard medic nurse doctor
  miner sailor passenger villager resident relative brother sister mother father son daughter other police
  mensch geisel soldat zivilist kind frau gefangener häftling
`);

/** Whether a measure's head names people: only they are held, "holds 42 seats" is something else. */
export function countsPeople(measure: string): boolean {
  const head =
    measure
      .split(/ (?:of|per) /)[0]
      ?.split(' ')
      .at(-1) ?? '';
  return (
    persons.has(head) || /(?:man|woman|child|person|ian|ean|ese|ans?|li|ni|qi|ist)$/.test(head)
  );
}
