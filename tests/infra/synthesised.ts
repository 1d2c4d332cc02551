import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { bundleFolder } from '../../infra/bundle-functions.ts';
import { makeStacks, type RecountStacks } from '../../infra/make-stacks.ts';
import { parseDeploymentSettings } from '../../shared/contracts/deployment-settings.ts';
import { functionNames } from '../../shared/contracts/environment.ts';

/** What a deployment must be told; everything else has a default. */
export const leastSettings = {
  contact: 'desk@recount.example',
  alertEmails: 'editor@recount.example',
};

/** Settings that bring out all that a deployment can have. */
export const everything = {
  mailFrom: 'alerts@recount.example',
  domain: 'recount.harbour-post.example',
  domainCertificate: 'arn:aws:acm:eu-west-1:000000000000:certificate/of-this-test',
} as const;

/** The stacks of a deployment as its settings make them. Functions need no bundle to be looked at. */
export function stacksFor(given: Readonly<Record<string, unknown>> = {}): RecountStacks & {
  readonly app: App;
} {
  for (const name of functionNames) {
    const folder = bundleFolder(name);
    mkdirSync(folder, { recursive: true });
    if (!existsSync(join(folder, 'index.mjs'))) writeFileSync(join(folder, 'index.mjs'), '');
  }
  const app = new App();
  const stacks = makeStacks(app, parseDeploymentSettings({ ...leastSettings, ...given }));
  return { app, ...stacks };
}
