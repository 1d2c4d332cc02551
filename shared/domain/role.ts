/** Who asks: `anyone` has not said who they are; an editor may do what a reader may. */
export const roles = ['anyone', 'reader', 'editor'] as const;

export type Role = (typeof roles)[number];

/** Whether `who` may use what is declared for `needed`. */
export const mayUse = (who: Role, needed: Role): boolean =>
  roles.indexOf(who) >= roles.indexOf(needed);
