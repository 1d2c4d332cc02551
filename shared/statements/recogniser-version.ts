/** Raised whenever the statement recogniser reads the same article differently. */
export const statementsVersion = '3';
