import type { Bound } from '../../domain/figure.ts';
import type { Lexicon } from '../lexicon.ts';
import { formsByLine, wordSet } from '../word-list.ts';
import { numberWords } from './number-words.ts';
import { units } from './units.ts';

const bounds = (table: Readonly<Record<string, Bound>>): ReadonlyMap<string, Bound> =>
  new Map(Object.entries(table));

/** German: digits, number words, bounds, units and the commonest statuses. */
export const german: Lexicon = {
  code: 'de',
  numbers: numberWords,
  units,
  boundsBefore: bounds({
    mindestens: 'at-least',
    wenigstens: 'at-least',
    'nicht weniger als': 'at-least',
    'mehr als': 'more-than',
    über: 'more-than',
    etwa: 'about',
    rund: 'about',
    circa: 'about',
    ca: 'about',
    'ca .': 'about',
    'ca.': 'about',
    ungefähr: 'about',
    knapp: 'about',
    fast: 'about',
    gut: 'about',
    'bis zu': 'at-most',
    höchstens: 'at-most',
    maximal: 'at-most',
    'nicht mehr als': 'at-most',
    'weniger als': 'less-than',
    unter: 'less-than',
  }),
  boundsAfter: bounds({ 'oder mehr': 'at-least', 'oder weniger': 'at-most' }),
  months: new Map(
    'januar februar märz april mai juni juli august september oktober november dezember'
      .split(' ')
      .map((name, index): [string, number] => [name, index + 1]),
  ),
  weekdays: new Map(
    'sonntag montag dienstag mittwoch donnerstag freitag samstag'
      .split(' ')
      .map((name, index): [string, number] => [name, index]),
  ),
  labels: wordSet(
    'phase artikel paragraf kapitel flug linie nummer nr teil stufe seite platz kanal gruppe',
  ),
  streets: wordSet('straße strasse platz weg allee gasse ufer'),
  stops:
    wordSet(`der die das den dem des ein eine einen einem einer eines und oder aber sowie in im an am auf aus bei mit nach von vom vor zu
    zum zur über unter für durch gegen ohne um bis seit während wegen als wie dass ob wenn weil ist sind war waren wird
    werden wurde wurden worden hat haben hatte hatten sein nicht auch noch schon nur sich er sie es wir ihr ihre ihren davon
    darunter mehr weniger etwa rund gestern heute morgen bereits insgesamt zwischen laut zufolge so`),
  verbs:
    wordSet(`sagte sagten teilte teilten meldete meldeten starben kamen gab leben lebten befinden bleiben blieben stieg stiegen sank
    fiel liegt lag beträgt betrug kostet kosten`),
  plurals: new Map([
    ['menschen', 'mensch'],
    ['geiseln', 'geisel'],
    ['personen', 'person'],
    ['tote', 'toter'],
    ['verletzte', 'verletzter'],
    ['soldaten', 'soldat'],
    ['zivilisten', 'zivilist'],
    ['kinder', 'kind'],
    ['frauen', 'frau'],
    ['männer', 'mann'],
    ['opfer', 'opfer'],
    ['leichen', 'leiche'],
    ['gefangene', 'gefangener'],
    ['häftlinge', 'häftling'],
    ['fälle', 'fall'],
    ['häuser', 'haus'],
    ['tage', 'tag'],
    ['jahre', 'jahr'],
  ]),
  statuses: formsByLine(`
killed: getötet, tötete, töteten, ermordet
dead: gestorben, starben, tot, tote, toten
held: festgehalten, gehalten, gefangen
released: freigelassen, freigekommen, befreit
kidnapped: entführt, verschleppt
rescued: gerettet
recovered: geborgen
injured: verletzt, verwundet, verletzte, verletzten
missing: vermisst, vermisste
displaced: vertrieben, geflohen
arrested: festgenommen, verhaftet
infected: infiziert
voted: stimmten, stimmte`),
  statusNouns: formsByLine(`
dead: tote, toten, todesopfer
injured: verletzte, verletzten
missing: vermisste`),
  idiomsAfterOne: new Set(),
  reporting: wordSet(
    'sagte sagten teilte teilten meldete meldeten berichtete berichteten erklärte erklärten bestätigte',
  ),
};
