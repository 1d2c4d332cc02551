import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assumptions } from '../../infra/cost/assumptions.ts';
import { type Measured, readMeasured, type Step } from '../../infra/cost/measured.ts';
import { dollarsOf } from '../../infra/cost/prices.ts';
import { renderCost, totalOf } from '../../infra/cost/render-cost.ts';
import { gigabyteSeconds, monthOf, usageOf } from '../../infra/cost/usage.ts';
import { functionLimits } from '../../infra/function-limits.ts';

const measured = readMeasured();

/** Steps that each took the same. */
const evenly = (step: Partial<Step>): Measured => {
  const names = Object.keys(measured.steps);
  const zero = Object.fromEntries(
    Object.keys(measured.steps['check, same article']).map((key) => [key, 0]),
  );
  const steps = Object.fromEntries(names.map((name) => [name, { ...zero, ...step }]));
  return { ...measured, steps: steps as unknown as Measured['steps'] };
};

describe('a month of pages', () => {
  it('that are old and do not change is a look a week at each, and nothing to tell', () => {
    const { steps, mails } = monthOf(1000, false);
    expect((steps['check, same article'] ?? 0) + (steps['check, not modified (304)'] ?? 0)).toBe(
      4350,
    );
    expect([steps['check, new version'], steps['deliver, one message'], mails]).toEqual([0, 0, 0]);
  });

  it('in use has its new pages, its feeds and its versions', () => {
    const { steps, mails } = monthOf(1000, true);
    // 100 new pages of 146 looks, 900 old ones, 10 feeds every quarter of an hour.
    const looks = 100 * 146 + 900 * 4.35 + 10 * 2920;
    expect(steps['dispatch, one page due']).toBeCloseTo(looks);
    expect(steps['check, new version']).toBe(300);
    expect(steps['check, not modified (304)']).toBeCloseTo((looks - 300) * 0.3);
    expect([steps['gather, one alert'], steps['deliver, one message'], mails]).toEqual([
      200, 100, 300,
    ]);
  });

  it('has its clocks strike whether anything is watched or not', () => {
    const { schedules } = usageOf(monthOf(0, false), measured);
    expect(schedules).toBe(43_800 + 43_800 + 8760);
  });
});

describe('what it uses', () => {
  it('is each step’s units times how often it comes, those of indexes too', () => {
    const month = { steps: { 'check, same article': 10 }, mails: 0, kept: 0 } as const;
    const usage = usageOf(month, evenly({ readUnits: 1, writeUnits: 1, indexUnits: 2 }));
    expect([usage.reads, usage.writes, usage.functionCalls]).toEqual([10, 30, 10]);
  });

  it('counts a due page as what it adds to the dispatch that finds it', () => {
    const month = { steps: { 'dispatch, one page due': 10 }, mails: 0, kept: 0 } as const;
    const base = evenly({ readUnits: 8 });
    const one = { ...base.steps['dispatch, one page due'], readUnits: 9 };
    const usage = usageOf(month, {
      ...base,
      steps: { ...base.steps, 'dispatch, one page due': one },
    });
    expect([usage.reads, usage.functionCalls]).toEqual([10, 0]);
  });

  it('bills a check for its processor time at the share it has, and for waiting', () => {
    const { memoryMb } = functionLimits.check;
    const step = evenly({ cpuMs: 20, tableRequests: 2 }).steps['check, same article'];
    const ms = (20 * assumptions.megabytesAProcessor) / memoryMb + 2 * 6 + 600;
    expect(gigabyteSeconds(step, 'check, same article')).toBeCloseTo(
      (ms / 1000) * (memoryMb / 1024),
    );
  });

  it('keeps the versions of every page', () => {
    const { tableStorage } = usageOf(monthOf(1_000_000, false), evenly({ storedBytes: 500 }));
    expect(tableStorage).toBeCloseTo(3);
  });
});

describe('its dollars', () => {
  it('are the count times the list price', () => {
    expect(dollarsOf('writes', 2_000_000)).toBeCloseTo(1.25);
    expect(dollarsOf('mails', 100_000)).toBe(2);
  });

  it('grow with the pages, and are more in use than idle', () => {
    const total = (pages: number, isInUse: boolean): number =>
      totalOf(usageOf(monthOf(pages, isInUse), measured));
    expect(total(1000, true)).toBeGreaterThan(total(1000, false));
    expect(total(10_000, true)).toBeGreaterThan(total(1000, true));
  });
});

describe('docs/cost.md', () => {
  it('is what the measurements give: npm run cost writes it', () => {
    const file = resolve(import.meta.dirname, '../..', join('docs', 'cost.md'));
    expect(readFileSync(file, 'utf8')).toBe(renderCost(measured));
  });
});

describe('the functions, as they were measured last', () => {
  it('have a check of at most 2.2 MB with everything in it', () => {
    expect(measured.functions.check.bundleBytes).toBeLessThanOrEqual(2_200_000);
  });
});
