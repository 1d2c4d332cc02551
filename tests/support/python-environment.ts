import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { mustRun } from './run-command.ts';

/** Where what tests install is kept, beside the packages of the checkout. */
export const toolCache = resolve('node_modules', '.cache', 'recount');

/**
 * A virtual environment of Python with these pinned requirements; gives back the folder of its
 * programs. Made once for each list of requirements: what a run that was broken off left is made anew.
 */
export async function pythonEnvironment(name: string, requirements: string): Promise<string> {
  const folder = join(toolCache, name);
  const programs = join(folder, 'bin');
  const wanted = await readFile(requirements, 'utf8');
  const note = join(folder, 'installed.txt');
  if ((await readFile(note, 'utf8').catch(() => null)) === wanted) return programs;
  await rm(folder, { recursive: true, force: true });
  await mkdir(toolCache, { recursive: true });
  const environment = { PIP_DISABLE_PIP_VERSION_CHECK: '1' };
  await mustRun('python3', ['-m', 'venv', folder], { environment });
  await mustRun(join(programs, 'pip'), ['install', '--quiet', '-r', requirements], { environment });
  await writeFile(note, wanted);
  return programs;
}
