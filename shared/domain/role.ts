/** Who asks: `anyone` has not said who they are; an editor may do what a reader may. */
export const roles = ['anyone', 'reader', 'editor'] as const;

export type Role = (typeof roles)[number];

/** Whether `who` may use what is declared for `needed`. */
export const mayUse = (who: Role, needed: Role): boolean =>
  roles.indexOf(who) >= roles.indexOf(needed);

/** Who asks. */
export interface Caller {
  readonly role: Role;
  /** Under which what they do is put down: an address, or what they are by. */
  readonly name: string;
}

/** Whoever has not said who they are. */
export const nobody: Caller = { role: 'anyone', name: 'nobody' };
