import { wordSet } from '../word-list.ts';

/** Titles that stand before a name and are no part of it. */
export const courtesyTitles: ReadonlySet<string> = wordSet(
  'mr mrs ms miss dr sir dame lord lady mr. mrs. ms. dr. madam',
);

/** Nouns of offices and roles held by officials. */
export const officialRoles: ReadonlySet<string> = wordSet(`
  minister president premier chancellor secretary ambassador envoy governor mayor senator congressman congresswoman
  representative lawmaker legislator mp commissioner general admiral colonel major captain lieutenant sergeant commander
  chief king queen prince princess judge justice prosecutor attorney magistrate sheriff deputy councillor councilman
  councilwoman speaker official officials spokesman spokeswoman spokesperson spokespeople spokesmen diplomat diplomats
  ministers police chairman chairwoman chair vice-president undersecretary negotiator negotiators inspector officer
  officers marshal sen. rep. gov. gen. col. adm. lt. sgt. capt. maj. sen rep gov gen col treasurer ombudsman regulator
  comptroller
`);

/** Nouns of roles outside office that are lived in public: who leads, stands for election, performs or comments. */
const publicRoles: ReadonlySet<string> = wordSet(`
  director executive founder ceo cofounder co-founder leader leaders head principal candidate nominee strategist adviser
  advisor aide aides analyst professor economist author editor columnist actor actress singer player coach expert
  historian pollster pope archbishop bishop imam rabbi
`);

/** Nouns of trades that do not make their holder a public figure. */
const otherRoles: ReadonlySet<string> = wordSet(`
  owner manager scientist researcher lawyer journalist reporter activist doctor epidemiologist campaigner pastor
  engineer architect consultant organiser organizer coordinator correspondent host writer trader broker climatologist
  physicist biologist sociologist psychologist
`);

/** Nouns of private people. */
const privateRoles: ReadonlySet<string> = wordSet(`
  resident residents witness witnesses neighbour neighbor neighbours neighbors mother father brother sister son daughter
  wife husband survivor survivors voter voters student students teacher farmer driver shopkeeper nurse passenger
  passengers worker workers supporter supporters protester protesters villager villagers relative relatives family
  families friend friends uncle aunt cousin grandmother grandfather parent parents pupil tenant customer fisherman
  retiree volunteer widow widower girlfriend boyfriend eyewitness eyewitnesses bystander bystanders refugee refugees
  evacuee evacuees tourist tourists pensioner baker butcher plumber carpenter electrician waiter waitress cleaner grocer
  hairdresser mechanic schoolteacher firefighter paramedic midwife housewife labourer laborer
`);

/** Words that make a noun phrase an organisation. */
export const organisationWords: ReadonlySet<string> = wordSet(`
  ministry government office department agency army military navy police party council committee commission court
  parliament senate congress union group organisation organization association federation bank company firm corporation
  inc university institute centre center hospital authority authorities board administration cabinet embassy secretariat
  service bureau campaign team club league network times post news wire courier herald tribune journal gazette press
  guardian observer telegraph chronicle front movement alliance coalition palace kremlin brigade brigades forces command
  headquarters foundation charity church academy school force unit tribunal watchdog newspaper broadcaster magazine paper
  outlet station report poll survey study statement letter memo release document documents tally filing lawsuit complaint
  website republicans democrats lawmakers militants rebels insurgents hospitals ministries governments companies unions
  airline operator panel task-force house opposition delegation leadership faction majority minority public side camp regime junta
  groups parties campaigns agencies banks towns villages states nations countries universities hospitals courts
`);

/** Nouns that stand for a text rather than someone: their maker speaks through them. */
export const textNouns: ReadonlySet<string> = wordSet(`
  statement report letter memo release document documents poll survey study tally filing lawsuit complaint email
  article story headline message communique communiqué notice bulletin declaration
`);

/** Heads of sources that are not named. */
export const anonymousHeads: ReadonlySet<string> = wordSet(`
  official officials source sources diplomat diplomats aide aides adviser advisers advisor advisors person people
  insider insiders spokesman spokeswoman spokesperson negotiator negotiators mediator mediators operative operatives
  officer officers analyst analysts expert experts witness witnesses minister ministers lawmaker lawmakers critics
  supporters observers resident residents employee employees man woman member members someone some others many
`);

/** Names of outlets end in these, or are written in capitals. */
export const outletWords: ReadonlySet<string> = wordSet(`
  post times news wire courier herald tribune journal gazette press guardian observer telegraph chronicle radio tv
  television channel network broadcaster newspaper magazine daily weekly agency mail globe star independent standard
  mirror review today
`);

/** Addressees that are no outlet: "told reporters". */
export const plainAudiences: ReadonlySet<string> = wordSet(`
  reporters journalists parliament lawmakers supporters crowd audience conference briefing me us him her them you
  everyone people voters families senators members council court jurors police investigators
`);

/** Words that tell a woman or a man. */
export const genderWords: ReadonlyMap<string, 'he' | 'she'> = new Map([
  ['mr', 'he'],
  ['mr.', 'he'],
  ['sir', 'he'],
  ['lord', 'he'],
  ['spokesman', 'he'],
  ['chairman', 'he'],
  ['congressman', 'he'],
  ['king', 'he'],
  ['prince', 'he'],
  ['father', 'he'],
  ['brother', 'he'],
  ['son', 'he'],
  ['husband', 'he'],
  ['pope', 'he'],
  ['actor', 'he'],
  ['mrs', 'she'],
  ['mrs.', 'she'],
  ['ms', 'she'],
  ['ms.', 'she'],
  ['miss', 'she'],
  ['dame', 'she'],
  ['lady', 'she'],
  ['spokeswoman', 'she'],
  ['chairwoman', 'she'],
  ['congresswoman', 'she'],
  ['queen', 'she'],
  ['princess', 'she'],
  ['mother', 'she'],
  ['sister', 'she'],
  ['daughter', 'she'],
  ['wife', 'she'],
  ['actress', 'she'],
]);

/** Whether a lower-case word names a role of any kind. */
export const isRole = (word: string): boolean =>
  officialRoles.has(word) ||
  publicRoles.has(word) ||
  otherRoles.has(word) ||
  privateRoles.has(word);

/** Whether a lower-case word names a role lived in public: "leader", "singer". */
export const isPublicRole = (word: string): boolean => publicRoles.has(word);

/** Whether a lower-case word names a private person: "resident", "mother". */
export const isPrivateRole = (word: string): boolean => privateRoles.has(word);
