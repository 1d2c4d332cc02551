/** English abbreviations whose full stop does not end a sentence, lower case and without the stop. */
export const abbreviations: ReadonlySet<string> = new Set(
  `mr mrs ms dr prof rev hon gen col lt maj capt cmdr adm sgt cpl pvt brig sen rep gov pres amb supt
   del assemb ald cllr insp
   st jr sr messrs fr vs etc eg ie cf al inc ltd co corp no nos vol fig ed est dept univ assn bros
   jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun
   approx min max ft mt ave blvd rd a.m p.m u.s u.n u.k e.g i.e`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Abbreviations that can end a sentence too: a capital after them decides nothing, the next word does. */
export const canEndSentence: ReadonlySet<string> = new Set(
  'a.m p.m u.s u.n u.k etc inc ltd co corp jr sr jan feb mar apr jun jul aug sep sept oct nov dec est'.split(
    ' ',
  ),
);
