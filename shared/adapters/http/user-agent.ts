import { parseUrl } from '../../domain/parse-url.ts';
import { RecountError } from '../../domain/recount-error.ts';

/** The name that robots.txt and robots tags call this reader by. */
export const productToken = 'recount';

const mailAddress = /^[^\s@<>()]{1,64}@[a-z0-9.-]{1,190}\.[a-z]{2,24}$/i;

/** `Recount/0.1 (+contact)`. Throws `reader.contact-missing` unless the contact is an e-mail address or a web address: an outlet must be able to say "stop". */
export function userAgentFor(contact: string): string {
  const text = contact.trim();
  const url = text.length > 300 ? null : parseUrl(text);
  const isPage = url !== null && (url.protocol === 'https:' || url.protocol === 'http:');
  if (!isPage && !mailAddress.test(text)) {
    throw new RecountError(
      'reader.contact-missing',
      'Reading pages needs a contact that outlets can write to: set it to an e-mail address or the URL of a page about you.',
    );
  }
  return `Recount/0.1 (+${isPage ? url.href : text})`;
}
