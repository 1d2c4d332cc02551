import { formsByLine } from '../word-list.ts';

/** What happened to what is counted, by every form of the verb or participle that says so. */
export const statuses: ReadonlyMap<string, string> = formsByLine(`
held: held, holding, hold, holds
captured: captured, capture, captures, capturing, captive
kidnapped: kidnapped, abducted, kidnapping, abducting, seized, taken hostage, snatched
killed: killed, killing, kill, kills, slain, murdered, murdering, murders, massacred, slaughtered, martyred, assassinated, gunned, shot dead
dead: dead, died, dying, die, dies, perished, drowned, deceased
executed: executed
released: released, releasing, release, releases, freed, freeing, frees, liberated, set free, free
exchanged: exchanged, swapped
returned: returned, returning, repatriated, returns
rescued: rescued, rescuing, rescue, rescues, saved
recovered: recovered, recovering, retrieved, recovers
discharged: discharged
injured: injured, injuring, injure, injures, wounded, wounding, wounds, hurt, hurting, maimed
hospitalised: hospitalised, hospitalized, taken to hospital, rushed to hospital, admitted to hospital, taken to hospitals
missing: missing, unaccounted
trapped: trapped, stranded, stuck
displaced: displaced, displacing, displaces, uprooted, homeless
evacuated: evacuated, evacuating, evacuate, evacuates
fled: fled, fleeing, flee, flees
arrested: arrested, arresting, arrest, arrests, detained, detaining, apprehended, jailed, imprisoned
charged: charged, indicted
convicted: convicted
sentenced: sentenced
voted: voted, voting, vote, votes
abstained: abstained, abstaining
infected: infected, infecting, infects, sickened
tested positive: tested positive, test positive
vaccinated: vaccinated, vaccinating, inoculated
destroyed: destroyed, destroying, destroys, razed, demolished, flattened
damaged: damaged, damaging, damages
buried: buried
burned: burned, burnt, torched
survived: survived, survive, survives
identified: identified, identifying
deployed: deployed, deploying, deploys
delivered: delivered, delivering, delivers
affected: affected, affecting, affects
laid off: laid off, sacked
fired: fired, firing
launched: launched, launching, launches
`);

/** Nouns that imply a status: "the death toll rose to 58". */
export const statusNouns: ReadonlyMap<string, string> = formsByLine(`
dead: deaths, death, fatalities, fatality, dead, toll
killed: killings, killing, murders
injured: injuries, injury, injured, wounded
missing: missing
arrested: arrests, arrest, detentions
infected: infections, infection
voted: votes
survived: survivors
rescued: rescues
displaced: displaced, evictions
released: releases
`);
