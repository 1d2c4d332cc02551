import { readdirSync, readFileSync } from 'node:fs';

/** Ends every process of one function of the emulator on `port` at once, as a machine that fails would. */
export function killFunction(port: number, name: string): number {
  const wanted = [`GATEWAY_PORT=${port}`, `AWS_LAMBDA_FUNCTION_NAME=recount-local-${name}`];
  const pids = readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .filter((pid) => wanted.every((variable) => environmentOf(pid).includes(variable)));
  for (const pid of pids) process.kill(Number(pid), 'SIGKILL');
  return pids.length;
}

function environmentOf(pid: string): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
  } catch {
    // Ended meanwhile, or another user's.
    return [];
  }
}
