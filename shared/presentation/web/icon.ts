/** The mark on a browser's tab: two rows of tallies, the second one short of the first. */
export const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#8c1d18"/><path d="M8 6v9M14 6v9M20 6v9M26 6v9M8 18v9M14 18v9M20 18v9" stroke="#fff" stroke-width="3" stroke-linecap="round"/></svg>';
