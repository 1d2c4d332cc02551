import type { TestProject } from 'vitest/node';
import { openServedStory } from './served-story.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the pages are, and an outlet's address that may be tried in a form. */
    served: { readonly url: string; readonly outletUrl: string };
  }
}

/** Plays the rehearsal once and serves its history to every test of the run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const story = await openServedStory();
  project.provide('served', { url: story.url, outletUrl: story.outletUrl });
  return () => story.close();
}
