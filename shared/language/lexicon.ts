import type { Bound } from '../domain/figure.ts';

/** What a language calls its numbers. Keys are lower case. */
export interface NumberWords {
  /** The mark between whole and decimal digits; the other of `.` and `,` groups thousands. */
  readonly decimalMark: '.' | ',';
  /** zero to ninety-nine as single words. */
  readonly small: ReadonlyMap<string, number>;
  /** hundred, thousand, million, dozen: they multiply what stands before. */
  readonly scales: ReadonlyMap<string, number>;
  /** m, bn, k: scales only when written on to digits or after a currency sign. */
  readonly shortScales: ReadonlyMap<string, number>;
  /** dozens, hundreds, thousands: a range, or null where no honest one exists. */
  readonly vague: ReadonlyMap<string, readonly [number, number] | null>;
  /** tens, hundreds: the word before "of thousands". */
  readonly vagueFactors: ReadonlyMap<string, readonly [number, number]>;
  /** half, third, thirds, quarters: the part that one of them is. */
  readonly fractions: ReadonlyMap<string, number>;
  /** Words before a scale or fraction that mean one: "a hundred". */
  readonly oneWords: ReadonlySet<string>;
  /** Words before a scale that leave it open: "several hundred". */
  readonly severalWords: ReadonlySet<string>;
  /** "and" inside a number in words. */
  readonly joiners: ReadonlySet<string>;
  /** Words after a fraction that show it to be a part: "half of", "a third of the". */
  readonly partWords: ReadonlySet<string>;
  /** "of" between a vague factor and its scale. */
  readonly ofWords: ReadonlySet<string>;
  /** Words for a number below zero: "minus". */
  readonly minusWords: ReadonlySet<string>;
  /** Words between the two ends of a range: "to", "or". */
  readonly rangeWords: ReadonlySet<string>;
  /** The word that opens a range, and the word between its ends: "between" … "and". */
  readonly rangeOpeners: ReadonlyMap<string, string>;
}

/** Units, with keys as token texts joined by one space, lower case. */
export interface UnitWords {
  /** "miles per hour" to `mile per hour`. */
  readonly words: ReadonlyMap<string, string>;
  /** km, g, m: read as units only when written on to the number. */
  readonly gluedOnly: ReadonlyMap<string, string>;
  /** Forms whose capitals matter: Nm, W. */
  readonly cased: ReadonlyMap<string, string>;
  /** Signs and codes before a number: "$", "us $", "eur". */
  readonly currencyBefore: ReadonlyMap<string, string>;
  /** Words before a bare number that make it an age: "aged". */
  readonly ageBefore: ReadonlyMap<string, string>;
  /** per, a, an, each: what follows is the unit's divisor. */
  readonly perWords: ReadonlySet<string>;
  /** Nouns that can stand after "a" as a divisor: year, barrel, share. */
  readonly divisors: ReadonlyMap<string, string>;
}

/** Everything the recognisers must know about a language; one folder of data each. */
export interface Lexicon {
  readonly code: string;
  readonly numbers: NumberWords;
  readonly units: UnitWords;
  /** Phrases before a number that bound it; longest first is not required. */
  readonly boundsBefore: ReadonlyMap<string, Bound>;
  readonly boundsAfter: ReadonlyMap<string, Bound>;
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlyMap<string, number>;
  /** Words before a number that make it a name: phase, flight, article. */
  readonly labels: ReadonlySet<string>;
  /** Words after a number and a name that make it an address. */
  readonly streets: ReadonlySet<string>;
  /** Words that never belong to a counted noun phrase. */
  readonly stops: ReadonlySet<string>;
  /** Finite verbs that end a noun phrase. */
  readonly verbs: ReadonlySet<string>;
  /** Plurals that do not look like plurals, and nouns with one form. */
  readonly plurals: ReadonlyMap<string, string>;
  /** Forms that tell what happened to what is counted: killed, injuring. */
  readonly statuses: ReadonlyMap<string, string>;
  /** Nouns that imply a status: deaths, arrests. */
  readonly statusNouns: ReadonlyMap<string, string>;
  /** "one day", "one another": a number word before these is no figure. */
  readonly idiomsAfterOne: ReadonlySet<string>;
  /** Reporting verbs that name who says a figure. */
  readonly reporting: ReadonlySet<string>;
}
