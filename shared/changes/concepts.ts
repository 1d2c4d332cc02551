import { formsByLine } from '../language/word-list.ts';

/**
 * What befell those counted, by every word that outlets use for it: "35 dead", "35 killed" and "a
 * toll of 35" are one figure. Held and released, or dead and injured, are never one.
 */
export const concepts: ReadonlyMap<string, string> = formsByLine(`
dead: dead, killed, died, die, dies, dying, kill, kills, killing, killings, death, deaths, toll, fatality, fatalities, fatal, body, bodies, slain, murdered, perished, executed, drowned, lives, corpse, corpses, tote, toter, toten, todesopfer, getötet, tötet, töten, starben, starb, gestorben, ums leben, opfer, leichen
injured: injured, wounded, hurt, injury, injuries, injuring, wounding, injures, hospitalised, hospitalized, verletzte, verletzten, verletzt, verletzter, verwundet
missing: missing, unaccounted, disappeared, vermisst, vermisste, vermissten
held: held, hostage, hostages, captive, captives, captured, kidnapped, abducted, geiseln, geisel, entführt
released: released, freed, liberated, returned, exchanged, freigelassen
rescued: rescued, saved, recovered, survivors, gerettet
arrested: arrested, detained, arrest, arrests, arresting, custody, jailed, imprisoned, festgenommen, festnahmen, verhaftet
displaced: displaced, fled, homeless, uprooted, vertrieben
evacuated: evacuated, evacuate, evacuations, evakuiert, evakuieren
infected: infected, cases, case, infections, infection, tested positive, positive, infiziert, fälle, neuinfektionen
tested: tests, tested, specimens, getestet
negative: negative
vaccinated: vaccinated, doses, vaccinations, geimpft, impfungen
trapped: trapped, stranded, stuck
`);

/** Words for those counted that tell nothing of who they are. */
export const genericNouns: ReadonlySet<string> = new Set(
  'person people others other victim total toll number man men individual resident life menschen mensch personen person leute one more figure count death dead fatality body case'.split(
    ' ',
  ),
);

/** Words for a part of those counted; two different ones never name the same figure. */
export const partNouns: ReadonlySet<string> = new Set(
  'child children woman women man men civilian soldier officer police policeman journalist adult girl boy student pupil teacher militant fighter rebel troop doctor medic worker foreigner tourist passenger crew firefighter kind frau mann zivilist soldat polizist minor baby infant driver protester'.split(
    ' ',
  ),
);

/** Concepts whose new or changed numbers an editor wants to know at once. */
export const graveConcepts: ReadonlySet<string> = new Set([
  'dead',
  'injured',
  'missing',
  'held',
  'released',
  'rescued',
  'arrested',
  'displaced',
  'evacuated',
  'infected',
  'trapped',
]);
