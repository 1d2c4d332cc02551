import { faultOf } from './check-input.ts';

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const SLOW_MS = 2000;
const MOST_SHOWN = 20;

/** `fuzz [COUNT] [FROM]`: reads that many broken pages, and ends with 1 when one breaks a promise. */
function main([count = '1000000', from = '0']: readonly string[]): void {
  let faults = 0;
  let slowest = { number: 0, ms: 0 };
  const until = Number(from) + Number(count);
  for (let number = Number(from); number < until; number++) {
    const started = performance.now();
    const fault = faultOf(number);
    const ms = performance.now() - started;
    if (ms > slowest.ms) slowest = { number, ms };
    const told = fault ?? (ms > SLOW_MS ? `took ${Math.round(ms)} ms` : null);
    if (told !== null && faults++ < MOST_SHOWN) print(`input ${number}: ${told}`);
    if (number % 100_000 === 99_999) print(`${number + 1 - Number(from)} inputs read`);
  }
  print(
    `${count} inputs from ${from} on: ${faults} faults; the slowest, ${slowest.number}, took ${Math.round(slowest.ms)} ms`,
  );
  process.exitCode = faults === 0 ? 0 : 1;
}

main(process.argv.slice(2));
