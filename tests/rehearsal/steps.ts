/** An alert that a step must give. `says` stand in the alert's text, each on its side. */
export interface ExpectedAlert {
  readonly outlet: string;
  readonly kind: string;
  readonly before?: string;
  readonly after?: string;
  readonly notice?: string;
  readonly nature?: string;
  readonly reverts?: boolean;
}

export interface Step {
  readonly title: string;
  /** Every alert that this step gives, and no other. */
  readonly expected: readonly ExpectedAlert[];
}

/** The rehearsal, step by step; what the pages say at each is in `outlets/`. */
export const steps: readonly Step[] = [
  { title: 'Five pages are read for the first time', expected: [] },
  {
    title: 'Harbour Post changes one digit, with no note',
    expected: [
      {
        outlet: 'Harbour Post',
        kind: 'figure-changed',
        before: '47',
        after: '46',
        notice: 'none-found',
      },
    ],
  },
  {
    title:
      'Meridian Wire makes the same change with a correction note, which quotes the old number; a live blog gains an entry',
    expected: [
      {
        outlet: 'Meridian Wire',
        kind: 'figure-changed',
        before: '47',
        after: '46',
        notice: 'noted',
        nature: 'correction',
      },
      { outlet: 'Meridian Wire', kind: 'tracker-corroborated', before: '46', after: '46' },
    ],
  },
  {
    title: 'A figure in words becomes digits; Valley Courier updates its page and still says 47',
    expected: [{ outlet: 'Valley Courier', kind: 'tracker-disagrees', before: '46', after: '47' }],
  },
  {
    title:
      '“28” becomes “at least 28”; Evening Ledger, which relays Harbour Post, updates its page and still says 47',
    expected: [
      { outlet: 'Harbour Post', kind: 'figure-bound-changed', before: '28', after: 'at least 28' },
    ],
  },
  {
    title: 'A quotation is softened',
    expected: [
      {
        outlet: 'Harbour Post',
        kind: 'quotation-altered',
        before: 'not accept this plan under any conditions',
        after: 'hard to accept',
      },
    ],
  },
  {
    title: 'A denial becomes a confirmation',
    expected: [
      { outlet: 'Harbour Post', kind: 'position-shifted', before: 'denied', after: 'confirmed' },
    ],
  },
  {
    title: 'An anonymous official is replaced by a named one',
    expected: [
      {
        outlet: 'Meridian Wire',
        kind: 'statement-reattributed',
        before: 'A senior government official',
        after: 'Foreign Minister Lena Maric',
      },
    ],
  },
  {
    title: 'A paragraph is removed; a second check confirms it',
    expected: [{ outlet: 'Harbour Post', kind: 'figure-removed', before: '1,250' }],
  },
  {
    title: 'The figure goes back to what it was',
    expected: [
      { outlet: 'Harbour Post', kind: 'figure-changed', before: '46', after: '47', reverts: true },
    ],
  },
  {
    title: 'The live blog gains an entry and edits an old one',
    expected: [{ outlet: 'The Lantern', kind: 'figure-changed', before: 'Three', after: 'Five' }],
  },
  {
    title: 'Valley Courier answers with a challenge page',
    expected: [{ outlet: 'Valley Courier', kind: 'page-unreadable' }],
  },
  { title: 'Valley Courier answers with an empty page: still the same blindness', expected: [] },
  {
    title:
      'Valley Courier can be read again; Meridian Wire quotes a named official of an office beside an anonymous one, and gives 46 where Harbour Post says 47 again',
    expected: [
      { outlet: 'Meridian Wire', kind: 'tracker-disagrees', before: '47', after: '46' },
      { outlet: 'Valley Courier', kind: 'page-readable' },
    ],
  },
  {
    title: 'One of three equal numbers of different scope changes',
    expected: [{ outlet: 'Harbour Post', kind: 'figure-changed', before: '33', after: '35' }],
  },
  {
    title: 'Valley Courier catches up',
    expected: [{ outlet: 'Valley Courier', kind: 'figure-changed', before: '47', after: '46' }],
  },
  {
    title: 'Evening Ledger takes its page down',
    expected: [{ outlet: 'Evening Ledger', kind: 'page-gone' }],
  },
];
