import { wordSet } from '../word-list.ts';

/** Words that never stand inside an English counted noun phrase. */
export const stops: ReadonlySet<string> = wordSet(`
  a an the this that these those there here it its he she they we you i him her them us me his their our my your
  who whom whose which what when where why how and or but nor so yet if as than then though although because while
  since until unless before after during within without with by for from in into of off on onto out over under
  up down to toward towards upon via at about above across against along amid among amongst around behind below
  beneath beside besides between beyond despite except inside like near outside past per through throughout
  according including following regarding concerning
  is are was were be been being am has have had having do does did done will would shall should can could may might must
  not no never also too very just only even still already again once ever often always now today yesterday tomorrow
  tonight later earlier ago soon away back together apart each every both either neither all any some such same
  however meanwhile moreover therefore instead else rather quite almost nearly perhaps maybe
  last next this late early so far long old years-old
  january february march april june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec
  monday tuesday wednesday thursday friday saturday sunday
  a.m p.m am pm gmt utc est edt pst bst cet worth wide deep high tall thick respectively altogether apiece
  aboard ashore onboard nationwide worldwide online offline inside indoors outdoors nearby overseas abroad alive overnight annually daily weekly monthly yearly underway ahead elsewhere home
  versus vs vs. et al because due thanks
`);

/** Finite verbs and participles that end a counted noun phrase when a noun has been read. */
export const verbs: ReadonlySet<string> = wordSet(`
  say says said tell tells told get gets got go goes went gone come comes came take takes took taken give gives gave
  given make makes made know knows knew known think thinks thought see sees saw seen find finds found leave leaves left
  keep keeps kept begin begins began begun show shows showed shown bring brings brought run runs ran hold held stand
  stands stood hear hears heard let lets mean means meant set sets meet meets met pay pays paid sit sat speak spoke
  spoken lead leads led read grow grows grew grown lose loses lost fall falls fell fallen send sends sent build builds built spend
  spends spent rise rises rose risen win wins won buy buys bought break breaks broke broken cut cuts hit hits cost costs put puts
  draw drew drawn eat ate fight fought fly flies flew flown feel feels felt drive drives drove driven catch caught choose chose teach
  taught sell sells sold seek seeks sought wear wears wore write wrote written throw threw bear bore born become
  becomes became sleep slept lay laid lie lies die dies died live lives flee flees fled face faces
  remain remains need needs want wants try tries use uses seem seems appear appears include includes work works call calls
  ask asks stay stays await awaits join joins add adds total totals go going being seeking
  trying taking making saying leaving waiting living working fleeing trapped fighting attending facing dead alive
  crossed cross enter believe believed feared thought presumed reported according across unaccounted
  injured wounded killed missing displaced arrested detained freed released rescued recovered kidnapped abducted
  hospitalized hospitalised hurt slain stranded evacuated infected drowned homeless vote votes voted back backs
  show require requires account accounts represent represents face start starts end ends happen happens follow follows
  lift lifts offer offers agree agrees plan plans expect expects move moves
`);

/** English nouns whose plural is irregular or whose form does not change, with their singular. */
export const plurals: ReadonlyMap<string, string> = new Map([
  ...[
    ['people', 'person'],
    ['persons', 'person'],
    ['men', 'man'],
    ['women', 'woman'],
    ['children', 'child'],
    ['grandchildren', 'grandchild'],
    ['feet', 'foot'],
    ['teeth', 'tooth'],
    ['mice', 'mouse'],
    ['geese', 'goose'],
    ['lives', 'life'],
    ['wives', 'wife'],
    ['knives', 'knife'],
    ['leaves', 'leaf'],
    ['wolves', 'wolf'],
    ['halves', 'half'],
    ['thieves', 'thief'],
    ['loaves', 'loaf'],
    ['media', 'media'],
    ['criteria', 'criterion'],
    ['crises', 'crisis'],
    ['bases', 'base'],
    ['data', 'data'],
    ['oxen', 'ox'],
    ['potatoes', 'potato'],
    ['heroes', 'hero'],
    ['volcanoes', 'volcano'],
    ['tornadoes', 'tornado'],
    ['buses', 'bus'],
    ['gases', 'gas'],
    ['viruses', 'virus'],
    ['campuses', 'campus'],
    ['houses', 'house'],
    ['nurses', 'nurse'],
    ['horses', 'horse'],
    ['cases', 'case'],
    ['causes', 'cause'],
    ['courses', 'course'],
    ['losses', 'loss'],
    ['businesses', 'business'],
    ['licenses', 'license'],
    ['responses', 'response'],
    ['corpses', 'corpse'],
    ['warehouses', 'warehouse'],
    ['ambulances', 'ambulance'],
    ['movies', 'movie'],
    ['ties', 'tie'],
    ['cookies', 'cookie'],
    ['rookies', 'rookie'],
    ['axes', 'axe'],
    ['emiratis', 'emirati'],
  ].map(([plural, singular]): [string, string] => [plural ?? '', singular ?? '']),
  ...[
    ...wordSet(`israelis pakistanis iraqis saudis kuwaitis yemenis somalis bangladeshis nepalis punjabis kashmiris azerbaijanis
      omanis qataris bahrainis houthis yazidis nazis rabbis taxis safaris alibis skis bikinis`),
  ].map((word): [string, string] => [word, word.slice(0, -1)]),
  ...[
    ...wordSet(`staff personnel police aircraft spacecraft crew troops series species sheep fish deer cattle
      headquarters crossroads barracks means offspring livestock folk clergy cavalry infantry cargo
      youth wildlife equipment ammunition aid mankind percent hovercraft helicopter-borne
      dead wounded injured missing detained displaced others elderly homeless unemployed`),
  ].map((word): [string, string] => [word, word === 'others' ? 'other' : word]),
]);

/** Words before a number that make it part of a name. */
export const labels: ReadonlySet<string> = wordSet(`
  phase stage chapter article section resolution flight route highway interstate room model game part page no nos number numbers
  channel day week level tier type category gate unit apollo windows version season episode volume vol act scene step rule clause
  paragraph annex appendix figure fig table class grade form platform track terminal pier hall block district ward zone area sector precinct
  division battalion brigade regiment squadron squad engine exit junction runway lane seat row cell round pool group formula fifa uefa
  proposition prop amendment schedule docket covid bus tram suite apt apartment ext box stage building quarter version cloud square
`);

/** Words that show a number before a capitalised name to be a house number. */
export const streets: ReadonlySet<string> = wordSet(`
  street st avenue ave road rd lane ln drive dr boulevard blvd square place way court terrace crescent close row
  gardens mews parkway pkwy highway alley wharf quay
`);

/** "one day", "one another", "one-on-one": the number word before these is no figure. */
export const idiomsAfterOne: ReadonlySet<string> = wordSet(`
  day another thing way of such more can must should would could might may will has had is was who that which whose to time night
  morning evening moment minute hand side direction by on in at for with as after before whom should's
  last final big giant small or and but if when where than
  less fewer step level size voice piece place else hell heck person's too
`);

export const months: ReadonlyMap<string, number> = new Map(
  [
    'january jan',
    'february feb',
    'march mar',
    'april apr',
    'may',
    'june jun',
    'july jul',
    'august aug',
    'september sept sep',
    'october oct',
    'november nov',
    'december dec',
  ].flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
);

/** Days of the week, Sunday 0. */
export const weekdays: ReadonlyMap<string, number> = new Map(
  'sunday monday tuesday wednesday thursday friday saturday'
    .split(' ')
    .map((name, index): [string, number] => [name, index]),
);

/** Verbs that name who says a figure. */
export const reporting: ReadonlySet<string> = wordSet(`
  say says said saying tell tells told reports reported announce announces announced confirm confirms confirmed
  estimates estimated claims claimed stated adds added noted warns warned
  reveals revealed acknowledges acknowledged insists insisted believe believes believed tweeted wrote writes indicates indicated
`);
