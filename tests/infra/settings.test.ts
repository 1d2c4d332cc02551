import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { App } from 'aws-cdk-lib';
import { describe, expect, it } from 'vitest';
import { makeStacks } from '../../infra/make-stacks.ts';
import { readSettings } from '../../infra/read-settings.ts';
import {
  deploymentSettingNames,
  parseDeploymentSettings,
} from '../../shared/contracts/deployment-settings.ts';
import { stacksFor } from './synthesised.ts';

const least = { contact: 'desk@recount.example', alertEmails: 'editor@recount.example' };

describe('the settings of a deployment', () => {
  it('are each used: none is taken and ignored', () => {
    stacksFor();
    const used = new Set<string>();
    const settings = new Proxy(parseDeploymentSettings(least), {
      get: (target, name, receiver) => {
        used.add(String(name));
        return Reflect.get(target, name, receiver) as unknown;
      },
    });
    makeStacks(new App(), settings);
    expect(deploymentSettingNames.filter((name) => !used.has(name))).toEqual([]);
  });

  it.each([
    [{ domain: 'recount.harbour-post.example' }, 'domainCertificate'],
    [{ issuer: 'https://login.harbour-post.example' }, 'issuerClient'],
    [{ issuer: 'http://127.0.0.1:8025', issuerClient: 'recount', roleClaim: 'groups' }, 'https'],
  ])('that need each other are told: %j', (given, told) => {
    expect(() => parseDeploymentSettings({ ...least, ...given })).toThrow(told);
  });

  it('come from the command line or cdk.json before the environment', () => {
    const app = new App({ context: { contact: 'line@recount.example' } });
    const environment = {
      RECOUNT_CONTACT: 'environment@recount.example',
      RECOUNT_ALERT_EMAILS: 'editor@recount.example',
      RECOUNT_KEEP_RAW_DAYS: '30',
    };
    expect(readSettings(app.node, environment)).toMatchObject({
      contact: 'line@recount.example',
      alertEmails: ['editor@recount.example'],
      keepRawDays: 30,
    });
  });

  it('that are wrong are all told at once', () => {
    const app = new App({
      context: { stage: 'Prod!', concurrency: '1', domain: 'x', contact: 'me' },
    });
    let told = '';
    try {
      readSettings(app.node, {});
    } catch (error) {
      told = error instanceof Error ? error.message : '';
    }
    const missed = ['stage', 'concurrency', 'domain', 'contact', 'alertEmails'].filter(
      (name) => !new RegExp(`^${name} `, 'm').test(told),
    );
    expect(missed).toEqual([]);
  });

  it('that no setting has the name of are told with those that there are', () => {
    const app = new App({ context: { ...least, alertEmail: 'editor@recount.example' } });
    expect(() => readSettings(app.node, {})).toThrow(/alertEmail .*alertEmails/);
  });

  it('are all in the guide', () => {
    const guide = readFileSync(resolve(import.meta.dirname, '../../docs/deploy.md'), 'utf8');
    expect(deploymentSettingNames.filter((name) => !guide.includes(`| \`${name}\` |`))).toEqual([]);
  });
});
