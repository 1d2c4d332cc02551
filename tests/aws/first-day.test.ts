import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../shared/adapters/local/sha256.ts';
import type { Version } from '../../shared/domain/version.ts';
import type { Archive } from '../../shared/ports/archive.ts';
import type { Store } from '../../shared/ports/store.ts';
import { pageIdentity } from '../../shared/use-cases/page-identity.ts';
import { openStore } from '../../shared/wiring/open-store.ts';
import { applyConfiguration, type Deployment, deploy } from './deployment.ts';
import { eventually } from './eventually.ts';
import { type Listener, listen } from './listener.ts';
import { deadLetters } from './queues.ts';

let deployment: Deployment;
let store: Store;
let archive: Archive;
let unnoted: Listener;
let everything: Listener;

beforeAll(async () => {
  deployment = await deploy('first-day');
  ({ store, archive } = await openStore({ dataDir: 'aws:local', create: false }));
  unnoted = await listen('unnoted', { kind: ['figure-changed'], notice: ['none-found'] });
  everything = await listen('everything', {});
});
afterAll(() => deployment.close());

const pageId = (name: string): string =>
  pageIdentity({ url: deployment.outlets.urls[name] ?? '', selectors: {} }, sha256)?.id ?? '';

const names = (): readonly string[] => Object.keys(deployment.outlets.urls);

async function heads(): Promise<readonly (Version | null)[]> {
  return Promise.all(names().map((name) => store.versions.head(pageId(name))));
}

/** Has the service check every page now, without waiting for its schedule. */
async function checkNow(): Promise<void> {
  const asked = deployment.recount('check');
  let exit: number | null = null;
  const ended = asked.then((ran) => {
    exit = ran.exit;
  });
  await eventually('every page is checked', () => exit !== null, deployment.strike);
  await ended;
  expect(exit).toBe(0);
}

describe('a first day on AWS', { concurrent: false }, () => {
  it('applies a configuration with the command line, and again without a change', async () => {
    expect(await applyConfiguration(deployment)).toMatchObject({ exit: 0 });
    const again = await applyConfiguration(deployment);
    expect(again.text).toMatch(/^8 unchanged$/m);
  });

  it('reads every watched page when the schedule fires', async () => {
    await eventually('each page has a version', async () =>
      (await heads()).every((head) => head?.number === 1),
    );
  });

  it('keeps a snapshot of each page in the bucket', async () => {
    for (const head of await heads()) {
      const bytes = await archive.get(`raw/${head?.pageId}/${head?.rawHash}.gz`);
      expect(sha256(bytes ?? '')).toBe(head?.rawHash);
    }
  });

  it('tells nobody of what it sees for the first time', async () => {
    expect(await everything.next(3000, deployment.strike)).toBeNull();
  });

  it('tells subscribers of one altered digit, by their filters', async () => {
    deployment.outlets.show(1);
    await checkNow();
    expect((await store.versions.head(pageId('harbour-post')))?.number).toBe(2);
    const heard = await unnoted.next(150_000, deployment.strike);
    expect(heard?.subject).toContain('47 -> 46');
    expect(heard?.attributes).toMatchObject({
      severity: 'high',
      kind: '["figure-changed"]',
      notice: '["none-found"]',
      label: '["Port Ansel hostages"]',
    });
    expect(await everything.next(10_000)).toMatchObject({ subject: heard?.subject });
  });

  it('keeps from a subscriber what its filter does not ask for', async () => {
    deployment.outlets.show(2);
    await checkNow();
    const heard = await everything.next(150_000, deployment.strike);
    expect(heard?.attributes).toMatchObject({ notice: '["noted"]' });
    expect(await unnoted.next(3000)).toBeNull();
  });

  it('answers questions about it from the command line', async () => {
    const asked = await deployment.recount('changes', '--kind', 'figure-changed', '--json');
    expect(JSON.parse(asked.out)).toMatchObject({
      items: [{ outlet: 'meridian-wire' }, { outlet: 'harbour-post' }],
    });
    const told = await deployment.recount('alerts', '--json');
    const sent = { delivery: { status: 'sent' } };
    expect(JSON.parse(told.out)).toMatchObject({ items: [sent, sent] });
  });

  it('leaves no dead letter', async () => {
    expect(await deadLetters()).toBe(0);
  });

  it('changes nothing when it is deployed again', async () => {
    const again = await deployment.cdk('deploy', '--all', '--require-approval', 'never');
    expect(again.text.match(/\(no changes\)/g)).toHaveLength(2);
  });
});
