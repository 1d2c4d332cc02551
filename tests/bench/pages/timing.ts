import { cpuMs, median } from '../median.ts';

/** One line on how long an address takes to answer, how many bytes it weighs, and where it fails the aims. */
export async function timing(url: URL, rounds: number): Promise<string> {
  const times: number[] = [];
  const worked: number[] = [];
  let bytes = 0;
  let status = 0;
  for (let round = 0; round < rounds; round++) {
    const began = performance.now();
    const work = async () => {
      const answer = await fetch(url);
      bytes = (await answer.arrayBuffer()).byteLength;
      status = answer.status;
    };
    worked.push(await cpuMs(work));
    times.push(performance.now() - began);
  }
  const columns = [
    `${url.pathname}${url.search}`.replace(/[0-9a-f]{20,}/gu, 'ID').padEnd(66),
    String(status),
    `median ${shown(median(times))}  worst ${shown(Math.max(...times))}  cpu ${shown(median(worked))}`,
    `${(bytes / 1024).toFixed(0).padStart(4)} KB`,
    ...(median(times) < mostMs ? [] : ['SLOW']),
    ...(bytes < mostBytes ? [] : ['HEAVY']),
  ];
  return columns.join('  ');
}

const mostMs = 50;
const mostBytes = 200 * 1024;

const shown = (ms: number): string => ms.toFixed(1).padStart(7);
