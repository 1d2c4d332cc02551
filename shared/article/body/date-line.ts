import { monthNumbers } from '../metadata/months.ts';

const otherWords: ReadonlySet<string> = new Set(
  `uhr um am pm a p m h kl at on the of de le la du del dnia min minute minuten minutes minutos read
   lesezeit lesedauer reading time tiempo de lectura leestijd stand updated last published publiziert
   veröffentlicht erschienen aktualisiert publié mis à jour actualizado publicado pubblicato aggiornato
   publicerad uppdaterad publisert oppdatert güncelleme giriş akt erstellt original posted first
   gmt bst utc est edt pst pdt cet cest cst cdt ist jst sast wib
   monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
   montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr sa so heute gestern today
   yesterday lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes
   sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica maandag dinsdag woensdag
   donderdag vrijdag zaterdag zondag ago hours hour hrs hr mins days day and mais et st nd rd th i o t z`.split(
    /\s+/,
  ),
);

const LONGEST = 110;

/**
 * Whether a line is made of nothing but a date, a clock time and the words around them: "Stand:
 * 24.04.2024 22:58 Uhr", "3 min read". Leaves alone a lone number ("1,234") and any line with another word.
 */
export function isDateLine(text: string): boolean {
  if (text.length > LONGEST || !/\d/.test(text)) return false;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (!words.every((word) => otherWords.has(word) || monthNumbers.has(word))) return false;
  return (
    words.length > 0 ||
    /^\W*\d{1,4}[./:-]\d{1,2}(?:[./:-]\d{1,4})?(?:\D+\d{1,2}[:.]\d{2})?\W*$/.test(text)
  );
}
