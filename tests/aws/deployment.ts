import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FunctionName } from '../../shared/contracts/environment.ts';
import { openIssuer } from '../support/oidc-issuer.ts';
import { mustRun, type Ran, runCommand } from '../support/run-command.ts';
import { callFunction } from './call-function.ts';
import { type Emulator, startEmulator } from './emulator.ts';
import { type FaultyRoad, openFaultyRoad } from './faulty-road.ts';
import { type Outlets, openOutlets } from './outlets.ts';
import { makePagesClient, type PagesClient } from './pages-client.ts';

type Issuer = Awaited<ReturnType<typeof openIssuer>>;

/** The very stack that users deploy, on an AWS of this machine, with the rehearsal's outlets to read. */
export interface Deployment {
  readonly emulator: Emulator;
  readonly outlets: Outlets;
  /** Vouches for whoever signs in. */
  readonly issuer: Issuer;
  /** The pages and the API, as a browser or a program asks for them. */
  readonly pages: PagesClient;
  /** Between its functions and AWS. */
  readonly road: FaultyRoad;
  readonly folder: string;
  /** `recount …`, pointed at the deployment by `RECOUNT_REMOTE`. */
  readonly recount: (...args: string[]) => Promise<Ran>;
  readonly cdk: (...args: string[]) => Promise<Ran>;
  readonly call: (name: FunctionName, event?: object) => Promise<unknown>;
  /** What the schedules do each minute, now. */
  readonly strike: () => Promise<void>;
  /** Stops the schedules: from then on only `strike` and `call` do their work. */
  readonly restSchedules: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts everything, bootstraps and deploys with the real CDK. The process's own SDK clients ask it, too. */
export async function deploy(name: string): Promise<Deployment> {
  const road = await openFaultyRoad();
  const emulator = await startEmulator({ name, functionsAsk: road.endpoint });
  road.leadTo(emulator.endpoint);
  const outlets = await openOutlets();
  const pages = makePagesClient(emulator.port);
  const issuer = await openIssuer(() => `${pages.origin()}/sign-in/back`);
  const folder = await mkdtemp(join(tmpdir(), 'rc-aws-'));
  Object.assign(process.env, emulator.environment);
  const environment = {
    ...emulator.environment,
    RECOUNT_REMOTE: 'local',
    // For a machine's own store, beside the deployment.
    RECOUNT_ALLOW_ADDRESSES: outlets.addresses.join(','),
    NO_COLOR: '1',
  };
  const given = settings(outlets, issuer);
  const outputs = join(folder, 'outputs.json');
  const call: Deployment['call'] = (asked, event) => callFunction(emulator.endpoint, asked, event);
  const deployment: Deployment = {
    emulator,
    outlets,
    issuer,
    pages,
    road,
    folder,
    call,
    strike: async () => {
      await call('dispatch');
      await call('gather');
    },
    restSchedules: () => restSchedules(emulator.endpoint),
    recount: (...args) =>
      runCommand(process.execPath, ['dist/recount.mjs', ...args], { environment }),
    cdk: (...args) => mustRun('node_modules/.bin/cdk', [...args, ...given], { environment }),
    close: async () => {
      await outlets.close();
      await issuer.close();
      await emulator.stop();
      await road.close();
      await rm(folder, { recursive: true });
    },
  };
  try {
    await deployment.cdk('bootstrap', 'aws://000000000000/us-east-1');
    const approved = ['--require-approval', 'never', '--outputs-file', outputs];
    await deployment.cdk('deploy', '--all', ...approved);
    pages.standsAt(await addressIn(outputs));
    return deployment;
  } catch (fault) {
    await deployment.close();
    throw fault;
  }
}

/** Names the service; the emulator looks at no signature. */
const toScheduler = {
  authorization:
    'AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/scheduler/aws4_request, SignedHeaders=host, Signature=none',
};

async function restSchedules(endpoint: string): Promise<void> {
  for (const name of ['dispatch', 'gather', 'sweep']) {
    const url = new URL(`/schedules/recount-local-${name}?groupName=recount-local`, endpoint);
    const schedule: unknown = await (await fetch(url, { headers: toScheduler })).json();
    const body = JSON.stringify({
      ...Object(schedule),
      GroupName: 'recount-local',
      State: 'DISABLED',
    });
    const answer = await fetch(url, { method: 'PUT', headers: toScheduler, body });
    if (!answer.ok) throw new Error(`The schedule ${name} goes on: ${await answer.text()}`);
  }
}

async function addressIn(outputs: string): Promise<string> {
  const told = JSON.parse(await readFile(outputs, 'utf8')) as {
    readonly 'Recount-local-access': { readonly Pages: string };
  };
  return told['Recount-local-access'].Pages;
}

const settings = ({ addresses }: Outlets, issuer: Issuer): readonly string[] =>
  [
    'stage=local',
    'contact=rehearsal@recount.example',
    'alertEmails=desk@recount.example',
    'holdSeconds=0',
    `issuer=${issuer.url}`,
    'issuerClient=recount',
    'roleClaim=groups',
    'readerRole=recount-readers',
    'editorRole=recount-editors',
    `allowAddresses=${[...addresses, issuer.address].join(',')}`,
  ].flatMap((setting) => ['-c', setting]);

/** The rehearsal's configuration, in a file, for pages of these addresses and a channel of this kind. */
export async function writeConfiguration(
  { folder, outlets }: Deployment,
  { urls = outlets.urls, channel = 'sns' }: { urls?: Outlets['urls']; channel?: string } = {},
): Promise<string> {
  const file = join(folder, `${channel}.yaml`);
  await writeFile(file, configurationText(urls, channel));
  return file;
}

const configurationText = (
  urls: Outlets['urls'],
  channel: string,
): string => `contact: rehearsal@recount.example
timezone: Europe/London

watches:
${Object.entries(urls)
  .map(
    ([name, url]) => `  ${name}:
    page: ${url}
    outlet: ${name}
    labels: [Port Ansel hostages]`,
  )
  .join('\n')}

trackers:
  hostages-held:
    kind: figure
    name: Hostages held
    measures: [hostage]
    statuses: [held]

rules:
  news:
    channels: [desk]
    kinds: [figure-changed]
    severity: medium

channels:
  desk:
    kind: ${channel}
`;
