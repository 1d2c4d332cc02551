import type { UnitWords } from '../lexicon.ts';
import { formsByLine, wordSet } from '../word-list.ts';

/** The units of German news copy, by every form it writes. */
export const units: UnitWords = {
  words: formsByLine(`
percent: %, prozent
percentage point: prozentpunkt, prozentpunkte, prozentpunkten
euro: €, euro, eur
dollar: $, dollar, us-dollar, usd
swiss franc: franken, chf
pound sterling: £, pfund
shekel: schekel
kilometre: km, kilometer, kilometern
metre: meter, metern
square kilometre: quadratkilometer
square metre: quadratmeter, qm, m²
hectare: hektar
kilometre per hour: km/h, stundenkilometer, kilometer pro stunde
tonne: tonne, tonnen
kilogram: kg, kilogramm, kilo
litre: liter
celsius: grad celsius, °c
degree: grad
hour: stunde, stunden
minute: minute, minuten
second: sekunde, sekunden
day: tag, tage, tagen
week: woche, wochen
month: monat, monate, monaten
year: jahr, jahre, jahren
year of age: jahre alt, jährige, jähriger, jährigen
megawatt: mw, megawatt
`),
  gluedOnly: new Map(),
  cased: new Map(),
  currencyBefore: formsByLine(`
euro: €, eur
dollar: $, us$
pound sterling: £
swiss franc: chf
`),
  ageBefore: formsByLine('year of age: im alter von'),
  perWords: wordSet('pro je /'),
  divisors: formsByLine(`
hour: stunde
day: tag
week: woche
month: monat
year: jahr
person: person, kopf
`),
};
