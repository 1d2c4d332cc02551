/* eslint-disable @typescript-eslint/consistent-type-imports -- an ambient module may not import by a relative path */
/** The parts of dynalite 4.0.0 that the embedded store stands on; it brings no types of its own. */
declare module 'dynalite/db/index.js' {
  const database: import('./dynalite-types.ts').DynaliteModule;
  export = database;
}

declare module 'dynalite/validations/index.js' {
  const validations: import('./dynalite-types.ts').ValidationsModule;
  export = validations;
}

declare module 'dynalite/validations/*.js' {
  const validation: import('./dynalite-types.ts').ActionValidation;
  export = validation;
}

declare module 'dynalite/actions/*.js' {
  const action: import('./dynalite-types.ts').Action;
  export = action;
}
