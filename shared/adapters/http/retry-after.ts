const dayMs = 24 * 60 * 60 * 1000;

const httpDate = /^[A-Za-z]{3,9}, [\w :-]{9,30} GMT$/;

/** A Retry-After value (seconds or an HTTP date) as milliseconds from `nowMs`, at most a day; undefined when it says nothing usable. */
export function retryAfterMs(value: string | undefined, nowMs: number): number | undefined {
  const text = (value ?? '').trim();
  if (/^\d{1,9}$/.test(text)) {
    return Math.min(Number(text) * 1000, dayMs);
  }
  const wait = httpDate.test(text) ? Date.parse(text) - nowMs : Number.NaN;
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), dayMs);
}
