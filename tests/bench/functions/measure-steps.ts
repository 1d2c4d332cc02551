import type { Step, StepName } from '../../../infra/cost/measured.ts';
import { type FunctionName, functionNames } from '../../../shared/contracts/environment.ts';
import type { Page } from '../../../shared/domain/page.ts';
import { checkBody, queueEvent, streamEvent } from '../../support/cloud/function-events.ts';
import { signedInEvent } from '../../support/cloud/http-event.ts';
import { type Asked, openCloud } from '../../support/cloud/open-cloud.ts';
import { followPage, openOutlet } from '../../support/cloud/open-doors.ts';
import { sealOfTests } from '../../support/cloud/service-answers.ts';
import { median } from '../median.ts';
import { type CallCost, openFunction } from './function-process.ts';

/**
 * Runs the bundles, each in its own process, over a small AWS of this machine: a page that changes a
 * count each round, is shown, told and looked at again. Medians of `rounds`; the most memory of `check`.
 */
export async function measureSteps(rounds: number): Promise<{
  readonly steps: Readonly<Record<StepName, Step>>;
  readonly checkMostRss: number;
}> {
  const stage = await openStage();
  const taken = new Map<StepName, Step[]>();
  const rss: number[] = [];
  const page: Page = await followPage(stage.cloud.store, stage.url('talks'));
  for (let round = 0; round < rounds + warmUps; round++) {
    const take: Taking = async (name, call) => {
      stage.cloud.take();
      const cost = await call;
      const asked = stage.cloud.take();
      if (name === null || round < warmUps) return asked;
      taken.set(name, [...(taken.get(name) ?? []), stepOf(cost, asked)]);
      if (name.startsWith('check')) rss.push(cost.rss);
      return asked;
    };
    await playChange(stage, { page, round, take });
    await playQuiet(stage, { page, take });
    await playDue(stage, { round, take });
    const sealed = { host: 'recount.example', secret: sealOfTests };
    await take('api, one page of changes', stage.call('api', await signedInEvent('/', sealed)));
  }
  await stage.close();
  const medians = [...taken].map(([name, steps]) => [name, medianStep(steps)] as const);
  return {
    steps: Object.fromEntries(medians) as Record<StepName, Step>,
    checkMostRss: Math.max(...rss),
  };
}

type Taking = (name: StepName | null, call: Promise<CallCost>) => Promise<Asked>;

type Stage = Awaited<ReturnType<typeof openStage>>;

async function openStage() {
  const cloud = await openCloud();
  const outlet = await openOutlet();
  const environment = cloud.environment(outlet.address);
  const functions = await Promise.all(functionNames.map((name) => openFunction(name, environment)));
  const call = (name: FunctionName, event: object = {}): Promise<CallCost> => {
    const opened = functions[functionNames.indexOf(name)];
    return opened === undefined ? Promise.reject(new Error(name)) : opened.call(event);
  };
  return {
    cloud,
    outlet,
    call,
    url: (path: string): string => `http://${outlet.address}/${path}`,
    visit: async (page: Page) => call('check', queueEvent([await checkBody(cloud.store, page)])),
    close: async (): Promise<void> => {
      for (const { close } of functions) close();
      await Promise.all([outlet.close(), cloud.close()]);
    },
  };
}

/** A count changes: it is recorded, shown, gathered and sent. */
async function playChange(
  { cloud, outlet, call, visit }: Stage,
  { page, round, take }: { readonly page: Page; readonly round: number; readonly take: Taking },
): Promise<void> {
  outlet.nowHeld(47 + round);
  outlet.unmodified(false);
  await take('check, new version', visit(page));
  const head = await cloud.store.versions.head(page.id);
  await take('project, one version', call('project', streamEvent(page.id, head?.number ?? 0)));
  const { queued } = await take('gather, one alert', call('gather'));
  for (const body of queued)
    await take('deliver, one message', call('deliver', queueEvent([body])));
}

/** Nothing new; the first visit of each kind also closes what was before, and is not counted. */
async function playQuiet(
  { outlet, call, visit }: Stage,
  { page, take }: { readonly page: Page; readonly take: Taking },
): Promise<void> {
  await take(null, visit(page));
  await take('check, same article', visit(page));
  outlet.unmodified(true);
  await take(null, visit(page));
  await take('check, not modified (304)', visit(page));
  await take('gather, nothing due', call('gather'));
  await take('sweep, nothing left', call('sweep'));
}

/** Nothing is due, and then one page that was just asked for. */
async function playDue(
  { cloud, call, url }: Stage,
  { round, take }: { readonly round: number; readonly take: Taking },
): Promise<void> {
  await take('dispatch, nothing due', call('dispatch'));
  const page = await followPage(cloud.store, url(String(round)));
  const { queued } = await take('dispatch, one page due', call('dispatch'));
  await take(null, call('check', queueEvent(queued)));
  await take(null, call('project', streamEvent(page.id, 1)));
}

/** The first rounds compile the program's own code, as a function's first calls do. */
const warmUps = 5;

const stepOf = ({ cpuMs, logBytes }: CallCost, asked: Asked): Step => ({
  cpuMs,
  readUnits: asked.units.read,
  writeUnits: asked.units.write,
  indexUnits: asked.units.index,
  tableRequests: asked.units.requests,
  storedBytes: asked.units.bytes,
  puts: asked.puts.length,
  putBytes: asked.puts.reduce((sum, bytes) => sum + bytes, 0),
  gets: asked.gets,
  queued: asked.queued.length,
  events: asked.events,
  published: asked.published,
  logBytes,
});

function medianStep(steps: readonly Step[]): Step {
  const middle = (of: (step: Step) => number): number =>
    Math.round(median(steps.map(of)) * 10) / 10;
  return {
    cpuMs: middle((step) => step.cpuMs),
    readUnits: middle((step) => step.readUnits),
    writeUnits: middle((step) => step.writeUnits),
    indexUnits: middle((step) => step.indexUnits),
    tableRequests: middle((step) => step.tableRequests),
    storedBytes: middle((step) => step.storedBytes),
    puts: middle((step) => step.puts),
    putBytes: middle((step) => step.putBytes),
    gets: middle((step) => step.gets),
    queued: middle((step) => step.queued),
    events: middle((step) => step.events),
    published: middle((step) => step.published),
    logBytes: middle((step) => step.logBytes),
  };
}
