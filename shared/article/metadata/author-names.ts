const OPENING =
  /^(?:(?:written|reported|posted|published|story|text|words|article|report|updated|compiled|review(?:ed)?)\s+)?(?:by|von|par|por|di|door|af|av|przez|autor(?:en|in|a)?|author|auteur|autore|text|texto|testo)\s*:?\s+/iu;
const SEPARATOR = /\s*(?:,|;|\||\/|•|·|\s(?:and|und|et|y|e|en|och|og|with|mit|i|a)\s|\s&\s)\s*/u;
/** "Ada Quill in World on 21 December 2024". */
const SECTION_AND_DAY =
  /(?:\s+in\s+\p{Lu}[^,;|]{1,40})?\s+(?:on|am|le|el|il)\s+(?:\p{L}+\s+)?\d.*$/iu;
/** "Ada Quill Staff Writer": a role that only markup kept apart. */
const TITLE_AFTER_NAME =
  /^(\p{Lu}\S+(?:\s\p{Lu}\S+){1,2})\s(?:(?:Staff|Senior|Chief|Political|Special|Foreign|Freelance|Contributing|Deputy|Managing)\s)+(?:Writer|Reporter|Correspondent|Editor|Columnist|Producer)$/u;
const ROLE =
  /\b(?:editors?|reporters?|correspondents?|writers?|staff writer|journalists?|columnists?|contributors?|chief|bureau|senior|deputy|political|redakteur(?:in)?|redaktion|korrespondent(?:in)?|reporter(?:in)?|autor(?:in)?|volontär(?:in)?|journaliste|rédactrice|rédacteur|redactora?|periodista|giornalista|redaktor|freier|freie)\b/iu;

/**
 * Cuts a byline into names: "By Ada Quill, political editor, and Tom Reed" gives both names without
 * the role. A line that is nothing but a role or a desk ("Staff writers") stays as it is.
 */
export function splitNames(byline: string): readonly string[] {
  const bare = byline
    .replace(OPENING, '')
    .replace(/\s+(?:updated|published|posted|\d{1,2}[./:]\d{1,2}).*$/iu, '')
    .replace(SECTION_AND_DAY, '')
    .replace(/\s+@\w+$/u, '')
    .replace(TITLE_AFTER_NAME, '$1');
  const parts = bare.split(SEPARATOR).map((part) => part.trim().replace(/^(?:by|von)\s+/i, ''));
  const names = parts.filter((part) => part !== '' && !ROLE.test(part));
  return names.length > 0 ? names : parts.filter((part) => part !== '');
}
