import type { UnitWords } from '../lexicon.ts';
import { formsByLine, wordSet } from '../word-list.ts';

const words = formsByLine(`
percent: %, percent, per cent, pct, pc, percentage
percentage point: percentage point, percentage points, pp
basis point: basis point, basis points, bps
point: points, point
per thousand: ‰, per mille
dollar: dollar, dollars, $, us dollar, us dollars, u.s. dollar, u.s. dollars, american dollars, usd, bucks
cent: cent, cents, ¢
euro: euro, euros, €, eur
pound sterling: £, gbp, pounds sterling, pound sterling, british pounds, sterling, quid
pound: pounds, pound
pence: pence, penny, pennies
shekel: shekel, shekels, nis, ₪, new israeli shekels
chinese yuan: yuan, chinese yuan, renminbi, rmb, cny
japanese yen: yen, japanese yen, ¥, jpy
indian rupee: rupee, rupees, indian rupees, ₹, inr
russian rouble: rouble, roubles, ruble, rubles, ₽
ukrainian hryvnia: hryvnia, hryvnias, uah
swiss franc: francs, franc, swiss francs, chf
turkish lira: lira, liras, turkish lira
australian dollar: australian dollars, australian dollar, aud
canadian dollar: canadian dollars, canadian dollar, cad
new zealand dollar: new zealand dollars, new zealand dollar, nzd
hong kong dollar: hong kong dollars, hkd
singapore dollar: singapore dollars, sgd
malaysian ringgit: ringgit, malaysian ringgit, myr
south african rand: rand, zar
swedish krona: swedish kronor, kronor, krona, sek
norwegian krone: norwegian kroner, kroner, krone, nok
danish krone: danish kroner, dkk
polish zloty: zloty, zlotys, pln
korean won: south korean won, korean won, krw
brazilian real: reais, brazilian reais
mexican peso: mexican pesos
peso: pesos, peso
dinar: dinars, dinar
dirham: dirhams, dirham
riyal: riyals, riyal, rials, rial
naira: naira
cedi: cedis
shilling: shillings
kilometre: km, kms, kilometre, kilometres, kilometer, kilometers
metre: metre, metres, meter, meters
centimetre: cm, centimetre, centimetres, centimeter, centimeters
millimetre: mm, millimetre, millimetres, millimeter, millimeters
micrometre: μm, µm, micron, microns, micrometre, micrometres, micrometer, micrometers
nanometre: nm, nanometre, nanometres, nanometer, nanometers
mile: mile, miles
nautical mile: nautical miles, nautical mile
yard: yard, yards, yds
foot: foot, feet, ft
inch: inch, inches, ″
light year: light years, light-years, light year
square metre: square metre, square metres, square meter, square meters, sq m, sqm, sq metres, sq meters, m², m2
square kilometre: square kilometre, square kilometres, square kilometer, square kilometers, sq km, sqkm, km², km2
square foot: square foot, square feet, sq ft, sqft, sq foot, sq feet
square mile: square mile, square miles, sq mile, sq miles
cubic metre: cubic metre, cubic metres, cubic meter, cubic meters, m³
cubic foot: cubic foot, cubic feet
hectare: hectare, hectares, ha
acre: acre, acres
kilometre per hour: km/h, kph, kmh, kilometres per hour, kilometers per hour, kilometres an hour, kilometers an hour, km per hour, km/hr
mile per hour: mph, m.p.h, m.p.h., miles per hour, miles an hour
metre per second: m/s, metres per second, meters per second
knot: knots, knot
mile per gallon: mpg, miles per gallon
revolutions per minute: rpm, revolutions per minute
kilogram: kg, kgs, kilogram, kilograms, kilo, kilos, kilogramme, kilogrammes
gram: gram, grams, gramme, grammes
milligram: mg, milligram, milligrams
tonne: tonne, tonnes, metric ton, metric tons, metric tonnes
ton: ton, tons
pound-mass: lb, lbs
ounce: ounce, ounces, oz
litre: litre, litres, liter, liters
millilitre: ml, millilitre, millilitres, milliliter, milliliters
gallon: gallon, gallons
barrel: barrel, barrels, bbl
degree: degree, degrees, °
celsius: degrees celsius, degree celsius, celsius, °c, degrees centigrade, degrees c
fahrenheit: degrees fahrenheit, degree fahrenheit, fahrenheit, °f, degrees f
year of age: year-old, year-olds, years old, year old, years-old, years of age, year olds
month of age: month-old, months old, months-old, month old
week of age: week-old, weeks old
second: second, seconds, secs, sec
minute: minute, minutes, mins, min
hour: hour, hours, hrs, hr
day: day, days
week: week, weeks
month: month, months
year: year, years, yrs, yr
decade: decade, decades
century: century, centuries
gigabyte: gb, gigabyte, gigabytes
megabyte: mb, megabyte, megabytes
terabyte: tb, terabyte, terabytes
kilobyte: kb
megabit per second: mbps
gigabit per second: gbps
hertz: hz, hertz
kilohertz: khz
megahertz: mhz
gigahertz: ghz, gigahertz
watt: watt, watts
kilowatt: kw, kilowatt, kilowatts
megawatt: mw, megawatt, megawatts
gigawatt: gw, gigawatt, gigawatts
kilowatt hour: kwh, kilowatt hours, kilowatt-hours, kilowatt hour
megawatt hour: mwh, megawatt hours, megawatt-hours
terawatt hour: twh, terawatt hours
milliampere-hour: mah
volt: volt, volts
kilovolt: kv
horsepower: hp, horsepower, bhp, ps
newton metre: nm of torque
pound-foot: pound-feet, pound-foot, lb-ft, pound-feet of torque, pounds-feet
gigapascal: gpa, gigapascals
megapascal: mpa
magnitude: magnitude
decibel: decibels, db
calorie: calories, kcal
megapixel: megapixels
part per million: parts per million, ppm
parts-per-billion: parts per billion, ppb
times: times
`);

const gluedOnly = formsByLine(`
metre: m
gram: g
litre: l
pence: p
celsius: c
fahrenheit: f
inch: in
watt: w
volt: v
byte: b
kelvin: k
`);

const currencyBefore = formsByLine(`
dollar: $, us $, us$, u.s. $, u.s.$, usd, $us
australian dollar: a$, au $, au$, aud, aus $, aus$
canadian dollar: c $, c$, ca $, ca$, cad
new zealand dollar: nz $, nz$, nzd
hong kong dollar: hk $, hk$, hkd
singapore dollar: s $, s$, sgd
taiwan dollar: nt $, nt$
euro: €, eur
pound sterling: £, gbp
shekel: ₪, nis, ils
chinese yuan: rmb, cny
japanese yen: ¥, jpy
indian rupee: ₹, inr, rs, rs .
russian rouble: ₽, rub
korean won: ₩, krw
malaysian ringgit: rm, myr
south african rand: zar
brazilian real: r $, r$
swiss franc: chf
swedish krona: sek
norwegian krone: nok
danish krone: dkk
naira: ₦, ngn
philippine peso: ₱, php
kenyan shilling: ksh, kes
dirham: aed, dh
`);

const divisors = formsByLine(`
second: second, s
minute: minute, min
hour: hour, hr, h
day: day
night: night
week: week
month: month
quarter: quarter
year: year, annum
share: share
person: person, head, capita
barrel: barrel
gallon: gallon
litre: litre, liter
ton: ton
tonne: tonne
ounce: ounce
pound: pound
kilogram: kg, kilogram, kilo
gram: gram
square foot: square foot, sq ft
square metre: square metre, square meter, sq m
acre: acre
hectare: hectare
mile: mile
kilometre: km, kilometre, kilometer
game: game
household: household
family: family
unit: unit
ticket: ticket
child: child
student: student
pupil: pupil
`);

/** English and international units, by every form the news writes. */
export const units: UnitWords = {
  words,
  gluedOnly,
  cased: new Map([
    ['Nm', 'newton metre'],
    ['W', 'watt'],
    ['kN', 'kilonewton'],
    ['GPa', 'gigapascal'],
  ]),
  currencyBefore,
  ageBefore: formsByLine(
    'year of age: aged, ages, aged between, ages between, age of, aged from, aged over, aged under',
  ),
  perWords: wordSet('per a an each every /'),
  divisors,
};
