import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FunctionName } from '../../shared/contracts/environment.ts';
import { callFunction } from './call-function.ts';
import { type Emulator, startEmulator } from './emulator.ts';
import { type FaultyRoad, openFaultyRoad } from './faulty-road.ts';
import { type Outlets, openOutlets } from './outlets.ts';
import { mustRun, type Ran, runCommand } from './run-command.ts';

/** The very stack that users deploy, on an AWS of this machine, with the rehearsal's outlets to read. */
export interface Deployment {
  readonly emulator: Emulator;
  readonly outlets: Outlets;
  /** Between its functions and AWS. */
  readonly road: FaultyRoad;
  readonly folder: string;
  /** `recount …`, pointed at the deployment by `RECOUNT_REMOTE`. */
  readonly recount: (...args: string[]) => Promise<Ran>;
  readonly cdk: (...args: string[]) => Promise<Ran>;
  readonly call: (name: FunctionName, event?: object) => Promise<unknown>;
  /** What the schedules do each minute, now. */
  readonly strike: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts everything, bootstraps and deploys with the real CDK. The process's own SDK clients ask it, too. */
export async function deploy(name: string): Promise<Deployment> {
  const road = await openFaultyRoad();
  const emulator = await startEmulator({ name, functionsAsk: road.endpoint });
  road.leadTo(emulator.endpoint);
  const outlets = await openOutlets();
  const folder = await mkdtemp(join(tmpdir(), 'rc-aws-'));
  Object.assign(process.env, emulator.environment);
  const environment = { ...emulator.environment, RECOUNT_REMOTE: 'local', NO_COLOR: '1' };
  const given = settings(outlets);
  const call: Deployment['call'] = (asked, event) => callFunction(emulator.endpoint, asked, event);
  const deployment: Deployment = {
    emulator,
    outlets,
    road,
    folder,
    call,
    strike: async () => {
      await call('dispatch');
      await call('gather');
    },
    recount: (...args) =>
      runCommand(process.execPath, ['dist/recount.mjs', ...args], { environment }),
    cdk: (...args) => mustRun('node_modules/.bin/cdk', [...args, ...given], { environment }),
    close: async () => {
      await outlets.close();
      await emulator.stop();
      await road.close();
      await rm(folder, { recursive: true });
    },
  };
  try {
    await deployment.cdk('bootstrap', 'aws://000000000000/us-east-1');
    await deployment.cdk('deploy', '--all', '--require-approval', 'never');
    return deployment;
  } catch (fault) {
    await deployment.close();
    throw fault;
  }
}

const settings = ({ addresses }: Outlets): readonly string[] =>
  [
    'stage=local',
    'contact=rehearsal@recount.example',
    'alertEmails=desk@recount.example',
    'holdSeconds=0',
    `allowAddresses=${addresses.join(',')}`,
  ].flatMap((setting) => ['-c', setting]);

/** Applies the rehearsal's configuration with the CLI, as a user would. */
export async function applyConfiguration({ recount, folder, outlets }: Deployment): Promise<Ran> {
  const file = join(folder, 'recount.yaml');
  await writeFile(file, configurationText(outlets));
  return recount('apply', file);
}

const configurationText = ({ urls }: Outlets): string => `contact: rehearsal@recount.example
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
    severity: medium

channels:
  desk:
    kind: sns
`;
