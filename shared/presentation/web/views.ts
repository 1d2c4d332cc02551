/** The views of the history, in the order of the navigation; colleagues' views join here. */
export const views = [
  { id: 'changes', path: '/', name: 'What changed' },
  { id: 'pages', path: '/pages', name: 'Pages' },
  { id: 'compare', path: '/compare', name: 'Compare' },
  { id: 'figures', path: '/figures', name: 'Figures' },
  { id: 'speakers', path: '/speakers', name: 'Speakers' },
  { id: 'watches', path: '/watches', name: 'Watches' },
  { id: 'alerts', path: '/alerts', name: 'Alerts' },
  { id: 'triage', path: '/triage', name: 'Triage' },
  { id: 'search', path: '/search', name: 'Search' },
] as const;

export type ViewId = (typeof views)[number]['id'];
