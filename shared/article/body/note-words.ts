/**
 * What opens a note of the desk to its readers, in small letters. Catches "Correction: an earlier
 * version…", "Editor's note —", "Anmerkung der Redaktion:"; leaves alone a story about a correction
 * ("Correction officers said").
 */
export const noteOpenings: readonly RegExp[] = [
  /^(?:corrections?|clarifications?|retraction|erratum|editors?['’]?s?['’]? note|editorial note|note to readers|update note|amendment|for the record)(?:\s*\([^)]{1,40}\)|,? [a-z]{3,9}\.? \d{1,2}(?:, \d{4})?|,? \d{1,2} [a-z]{3,9}(?: \d{4})?)?\s*(?:[:—–]|-\s|\.\s|$)/iu,
  /^updated? (?:to|with) (?:correct|clarify|corrects|clarifies|reflect)/iu,
  /^(?:this|the|an earlier|a previous) (?:story|article|report|post|piece|item|page|version|headline)\b.{0,80}\b(?:was|were|has been|have been|is)\b.{0,40}\b(?:correct(?:ed|s)?|amended|clarified|revised|retracted|changed to|removed|edited)\b/iu,
  /^(?:an earlier|a previous|an original|the original) (?:version|edition|headline) (?:of|said|stated|gave|misstated|incorrectly|wrongly|referred)/iu,
  /^(?:korrektur|berichtigung|richtigstellung|anmerkung der redaktion|anm\. d\. red|hinweis der redaktion|klarstellung|nachtrag|transparenzhinweis)\b/iu,
  /^(?:in einer (?:früheren|vorherigen|ersten) (?:version|fassung)|eine frühere version|wir haben (?:den|die|das) (?:fehler|angabe|stelle))/iu,
  /^(?:correctif|rectificatif|précision|erratum|note de la rédaction|ndlr|mise à jour)\s*[:—–]/iu,
  /^(?:fe de erratas|corrección|rectificación|aclaración|nota del editor|nota de la redacción|errata)\s*[:—–]/iu,
  /^(?:errata corrige|rettifica|nota dell['’]editore|correção|nota da redação|rectificatie|correctie|rättelse|rettelse|sprostowanie)\s*[:—–]/iu,
];

/**
 * Lines that only say when the page was last touched: "This story was updated at 14:05",
 * "Last updated 5 minutes ago". Leaves alone "Updated to correct the number of…".
 */
export const stampLines: readonly RegExp[] = [
  /^(?:(?:this|the) (?:story|article|page|report|post) (?:was|has been|is being) (?:last )?updated|(?:last )?(?:updated|modified|published|posted|revised)(?: on| at)?\b|first published|aktualisiert|veröffentlicht|zuletzt (?:aktualisiert|geändert)|stand:|erstellt|publié le|mis à jour|actualizado|publicado|aggiornato|pubblicato|atualizado|bijgewerkt|gepubliceerd|opublikowano|aktualizacja)[^.]{0,80}\.?$/iu,
  /^\d{1,3}\+? (?:min(?:ute)?s?|hours?|hrs?|days?|sec(?:ond)?s?)\.? ago$/iu,
];

/** Class words that mark a note: `correction`, `editors-note`. */
export const noteClassWords: ReadonlySet<string> = new Set(
  `correction corrections clarification clarifications editorsnote editornote editornotes retraction
   erratum korrektur`.split(/\s+/),
);
