/** How many values there were and how they are spread, in a fixed amount of memory. */
export interface Spread {
  readonly add: (value: number) => void;
  readonly count: () => number;
  readonly sum: () => number;
  readonly max: () => number;
  /** The value below which `share` of all are, to within a twentieth. */
  readonly quantile: (share: number) => number;
}

const step = 1.05;
const smallest = 0.001;

export function makeSpread(): Spread {
  const buckets = new Float64Array(600);
  let count = 0;
  let sum = 0;
  let max = 0;
  return {
    add: (value) => {
      const bucket = value <= smallest ? 0 : Math.ceil(Math.log(value / smallest) / Math.log(step));
      const index = Math.min(buckets.length - 1, bucket);
      buckets[index] = (buckets[index] ?? 0) + 1;
      count++;
      sum += value;
      max = Math.max(max, value);
    },
    count: () => count,
    sum: () => sum,
    max: () => max,
    quantile: (share) => {
      let seen = 0;
      for (const [bucket, held] of buckets.entries()) {
        seen += held;
        if (seen >= share * count)
          return bucket === 0 ? 0 : Math.min(max, smallest * step ** bucket);
      }
      return max;
    },
  };
}
