import type { Role } from '../../../shared/domain/role.ts';
import type { Claims } from './issuer.ts';

/** Where an issuer says what people may, and the values that say it. */
export interface RoleClaim {
  readonly claim: string;
  readonly reader: string;
  readonly editor: string;
}

/** The role that the claims give: none unless one of the two values is there, as a text or in a list. */
export function roleOf(claims: Claims, { claim, reader, editor }: RoleClaim): Role {
  const given = claims[claim];
  const values: readonly unknown[] = Array.isArray(given) ? given : [given];
  if (values.includes(editor)) return 'editor';
  return values.includes(reader) ? 'reader' : 'anyone';
}

const longestName = 200;

/** The name under which what a person does is put down: an address where the issuer gives one. */
export function nameOf(claims: Claims): string {
  const { email, preferred_username: name, sub } = claims;
  const given = [email, name, sub].filter((text) => typeof text === 'string' && text !== '');
  const [first = 'somebody signed in'] = given as readonly string[];
  return first.slice(0, longestName);
}
