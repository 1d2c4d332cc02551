/** The addresses of signing in and out. */
export const signInPaths = {
  begin: '/sign-in',
  back: '/sign-in/back',
  out: '/sign-out',
} as const;
