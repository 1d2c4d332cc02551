/** Raised whenever the same bytes may give another article; versions record which reader made them. */
export const articleReaderVersion = '6';
