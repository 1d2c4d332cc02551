const OPENING =
  /^(?:(?:written|reported|posted|published|story|text|words|article|report|updated|compiled|review(?:ed)?)\s+)?(?:by|von|par|por|di|door|af|av|przez|autor(?:en|in|a)?|author|auteur|autore|text|texto|testo)\s*:?\s+/iu;
const SEPARATOR = /\s*(?:,|;|\||\/|•|·|\s(?:and|und|et|y|e|en|och|og|with|mit|i|a)\s|\s&\s)\s*/u;
const ROLE =
  /\b(?:editors?|reporters?|correspondents?|writers?|staff writer|journalists?|columnists?|contributors?|chief|bureau|senior|deputy|political|redakteur(?:in)?|redaktion|korrespondent(?:in)?|reporter(?:in)?|autor(?:in)?|volontär(?:in)?|journaliste|rédactrice|rédacteur|redactora?|periodista|giornalista|redaktor|freier|freie)\b/iu;

/**
 * Cuts a byline into names: "By Ada Quill, political editor, and Tom Reed" gives both names without
 * the role. A line that is nothing but a role or a desk ("Staff writers") stays as it is.
 */
export function splitNames(byline: string): readonly string[] {
  const bare = byline
    .replace(OPENING, '')
    .replace(/\s+(?:updated|published|posted|\d{1,2}[./:]\d{1,2}).*$/iu, '');
  const parts = bare.split(SEPARATOR).map((part) => part.trim().replace(/^(?:by|von)\s+/i, ''));
  const names = parts.filter((part) => part !== '' && !ROLE.test(part));
  return names.length > 0 ? names : parts.filter((part) => part !== '');
}
