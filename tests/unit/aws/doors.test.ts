import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type FunctionName, functionNames } from '../../../shared/contracts/environment.ts';
import { metricDimension, metricNamespace, metricsOf } from '../../../shared/contracts/metrics.ts';
import type { Page } from '../../../shared/domain/page.ts';
import { checkBody, queueEvent, streamEvent } from '../../support/cloud/function-events.ts';
import { httpEvent, signedInEvent } from '../../support/cloud/http-event.ts';
import { openCloud } from '../../support/cloud/open-cloud.ts';
import {
  type CallDoor,
  followPage,
  openDoors,
  openOutlet,
} from '../../support/cloud/open-doors.ts';
import { sealOfTests } from '../../support/cloud/service-answers.ts';

interface Line {
  readonly function: string;
  readonly _aws?: {
    readonly CloudWatchMetrics: readonly {
      readonly Namespace: string;
      readonly Dimensions: readonly (readonly string[])[];
      readonly Metrics: readonly { readonly Name: string }[];
    }[];
  };
}

let cloud: Awaited<ReturnType<typeof openCloud>>;
let outlet: Awaited<ReturnType<typeof openOutlet>>;
let slow: typeof outlet;
let call: CallDoor;
const lines: Line[] = [];

beforeAll(async () => {
  cloud = await openCloud();
  outlet = await openOutlet();
  slow = await openOutlet(10);
  Object.assign(process.env, cloud.environment(`${outlet.address},${slow.address}`));
  call = await openDoors();
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    lines.push(JSON.parse(String(text)) as Line);
    return true;
  });
});

afterAll(async () => {
  vi.restoreAllMocks();
  await Promise.all([cloud.close(), outlet.close(), slow.close()]);
});

/** A change is seen and shown; gives back the messages that tell of it. */
async function messagesOf(page: Page, held: number): Promise<readonly string[]> {
  outlet.nowHeld(held);
  await call('check', queueEvent([await checkBody(cloud.store, page)]));
  const head = await cloud.store.versions.head(page.id);
  await call('project', streamEvent(page.id, head?.number ?? 0));
  cloud.take();
  await call('gather');
  return cloud.take().queued;
}

const signedIn = (path: string) =>
  signedInEvent(path, { host: 'recount.example', secret: sealOfTests });

const toldBy = (name: FunctionName) =>
  lines
    .filter((line) => line.function === name)
    .flatMap(({ _aws }) => _aws?.CloudWatchMetrics ?? []);

test('every function tells CloudWatch every metric that alarms and dashboard rely on', async () => {
  const page = await followPage(cloud.store, `http://${outlet.address}/talks`);
  await call('dispatch');
  await messagesOf(page, 47);
  for (const [held, fault] of [
    [46, null],
    [45, 'KMSDisabled'],
    [44, 'InvalidParameter'],
  ] as const) {
    const queued = await messagesOf(page, held);
    cloud.refusePublishing(fault);
    await call('deliver', queueEvent(queued));
  }
  await call('check', queueEvent(['no message of ours']));
  for (const path of ['one', 'two']) {
    const slowPage = await followPage(cloud.store, `http://${slow.address}/${path}`);
    await call('check', queueEvent([await checkBody(cloud.store, slowPage)]));
  }
  cloud.loseTable(true);
  await call('project', streamEvent(page.id, 1));
  expect(await call('api', await signedIn('/'))).toMatchObject({ statusCode: 503 });
  cloud.loseTable(false);
  await expect(call('look', { kind: 'no question of ours' })).rejects.toThrow('something else');
  await call('sweep');
  cloud.take();
  expect(await call('api', await signedIn('/api/v1/exports/changes/csv'))).toMatchObject({
    statusCode: 202,
  });
  await call('export', queueEvent([...cloud.take().queued, 'no order of ours']));
  for (const name of functionNames) {
    const told = toldBy(name).flatMap(({ Metrics }) => Metrics.map(({ Name }) => Name));
    expect([name, ...[...new Set(told)].toSorted()]).toEqual([name, ...metricsOf[name].toSorted()]);
  }
  const places = functionNames
    .flatMap(toldBy)
    .map(({ Namespace, Dimensions }) => JSON.stringify([Namespace, Dimensions]));
  expect([...new Set(places)]).toEqual([JSON.stringify([metricNamespace, [[metricDimension]]])]);
}, 30_000);

test('a check given back from the dead letters reads its page if nobody has since', async () => {
  const page = await followPage(cloud.store, `http://${outlet.address}/left-behind`);
  const dead = await checkBody(cloud.store, page);
  cloud.loseTable(true);
  expect(await call('check', queueEvent([dead]))).toMatchObject({
    batchItemFailures: [{ itemIdentifier: 'message-0' }],
  });
  cloud.loseTable(false);
  expect(await call('check', queueEvent([dead]))).toEqual({ batchItemFailures: [] });
  expect(await cloud.store.versions.head(page.id)).toMatchObject({ number: 1 });
});

test('a check given back after its page was read is dropped unread', async () => {
  const page = await followPage(cloud.store, `http://${outlet.address}/read-since`);
  const dead = await checkBody(cloud.store, page);
  await call('check', queueEvent([dead]));
  const visits = outlet.visits();
  expect(await call('check', queueEvent([dead]))).toEqual({ batchItemFailures: [] });
  expect(outlet.visits()).toBe(visits);
});

test('a delivery given back after it was sent is not sent again', async () => {
  const page = await followPage(cloud.store, `http://${outlet.address}/told`);
  cloud.refusePublishing(null);
  await messagesOf(page, 40);
  const queued = await messagesOf(page, 39);
  expect(queued).toHaveLength(1);
  await call('deliver', queueEvent(queued));
  expect(cloud.take().published).toBe(1);
  expect(await call('deliver', queueEvent(queued))).toEqual({ batchItemFailures: [] });
  expect(cloud.take().published).toBe(0);
});

test('the pages are answered to whoever is signed in', async () => {
  expect(await call('api', await signedIn('/watches'))).toMatchObject({
    statusCode: 200,
    body: expect.stringContaining(`${outlet.address}/talks`) as unknown,
  });
  const nobody = httpEvent({ path: '/watches', host: 'recount.example' });
  expect(await call('api', nobody)).toMatchObject({ statusCode: 401 });
});

test('a look reads a page once and says what is in it', async () => {
  outlet.nowHeld(44);
  const target = { kind: 'page', url: `http://${outlet.address}/tried` };
  expect(await call('look', { target, selectors: {} })).toMatchObject({
    kind: 'found',
    found: {
      kind: 'article',
      reading: {
        figures: expect.arrayContaining([expect.objectContaining({ value: 44 })]) as unknown,
      },
    },
  });
  expect(await cloud.store.pages.list({ limit: 100, cursor: null })).toMatchObject({
    items: expect.not.arrayContaining([expect.objectContaining(target)]) as unknown,
  });
});

test('a look at what cannot be followed is refused in words', async () => {
  const target = { kind: 'page', url: 'no address' };
  expect(await call('look', { target, selectors: {} })).toMatchObject({
    kind: 'refused',
    code: 'watch.url',
  });
});
