/** Where a figure stands among the tokens of its sentence and between its neighbours. */
export interface Surroundings {
  /** First token, its bound included. */
  readonly from: number;
  /** After the number and its unit. */
  readonly numberTo: number;
  /** After the counted phrase. */
  readonly to: number;
  /** End of the figure before it, 0 when none. */
  readonly previousTo: number;
  /** Start of the figure after it, the token count when none. */
  readonly nextFrom: number;
}

interface Spanned {
  readonly from: number;
  readonly to: number;
  readonly amount: { readonly to: number };
}

/** The surroundings of the quantity at `index` of a sentence with `tokenCount` tokens. */
export function surroundingsOf(
  quantities: readonly Spanned[],
  index: number,
  tokenCount: number,
): Surroundings {
  const here = quantities[index];
  return {
    from: here?.from ?? 0,
    numberTo: here?.amount.to ?? 0,
    to: here?.to ?? 0,
    previousTo: quantities[index - 1]?.to ?? 0,
    nextFrom: quantities[index + 1]?.from ?? tokenCount,
  };
}
