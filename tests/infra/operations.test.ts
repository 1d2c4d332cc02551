import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, it } from 'vitest';
import { accessAlarms } from '../../infra/operations/access-alarms.ts';
import { deadLetterQueues, runbookOf } from '../../infra/operations/alarm.ts';
import { alarmsOf } from '../../infra/operations/alarms.ts';
import { accessFunctions, functionNames } from '../../shared/contracts/environment.ts';
import { type Metric, metrics, metricsOf } from '../../shared/contracts/metrics.ts';
import { stacksFor } from './synthesised.ts';

const root = resolve(import.meta.dirname, '../..');
const alarms = alarmsOf(1);
const everyAlarm = [...new Map([...alarms, ...accessAlarms].map((one) => [one.id, one])).values()];
const told: readonly Metric[] = functionNames.flatMap((name) => [...metricsOf[name]]);

let template: Template;
let access: Template;
beforeAll(() => {
  const { pipeline, access: accessStack } = stacksFor({
    alertEmails: 'editor@recount.example',
    opsEmails: 'ops@recount.example',
  });
  template = Template.fromStack(pipeline);
  access = Template.fromStack(accessStack);
});

describe.each(everyAlarm)('the alarm $id', (alarm) => {
  it('says what it means for people and where its page is', () => {
    (alarms.includes(alarm) ? template : access).hasResourceProperties('AWS::CloudWatch::Alarm', {
      AlarmName: Match.stringLikeRegexp(`^recount-prod-${alarm.id}`),
      AlarmDescription: Match.stringLikeRegexp(`docs/runbooks/${alarm.id}\\.md$`),
    });
    expect(alarm.means).toMatch(/^[A-Z].{20,}\.$/);
  });

  it('has a page that says what it means, where to look and what to do', () => {
    const page = readFileSync(join(root, runbookOf(alarm)), 'utf8');
    expect(page).toContain(`# ${alarm.id}\n`);
    const headings = ['What it means', 'Look here', 'Do this'];
    expect(headings.filter((heading) => !page.includes(`## ${heading}\n`))).toEqual([]);
  });

  it('looks at something that a function really tells', () => {
    const { watched } = alarm;
    const looksAt = watched.kind === 'told' ? [watched.metric] : [];
    expect(looksAt.filter((metric) => !told.includes(metric))).toEqual([]);
  });
});

describe('the runbooks', () => {
  it('are of alarms that there are', () => {
    const pages = readdirSync(join(root, 'docs/runbooks')).filter((name) => name !== 'README.md');
    expect(pages.toSorted()).toEqual(everyAlarm.map(({ id }) => `${id}.md`).toSorted());
  });

  it('are all listed on one page', () => {
    const list = readFileSync(join(root, 'docs/runbooks/README.md'), 'utf8');
    expect(everyAlarm.filter(({ id }) => !list.includes(`(${id}.md)`))).toEqual([]);
  });

  it('name no file that is not there', () => {
    const folder = join(root, 'docs/runbooks');
    const links = readdirSync(folder).flatMap((name) =>
      [...readFileSync(join(folder, name), 'utf8').matchAll(/\]\(([^)#:]+)[^)]*\)/g)].map(
        ([, target = '']) => join(folder, target),
      ),
    );
    expect(links.filter((link) => !existsSync(link))).toEqual([]);
  });
});

describe('operations', () => {
  it('hear of every alarm, and of its end, by mail to their own addresses', () => {
    const topic = { Ref: Match.stringLikeRegexp('^OperationsTopic') };
    template.allResourcesProperties('AWS::CloudWatch::Alarm', {
      AlarmActions: [topic],
      OKActions: [topic],
    });
    template.hasResourceProperties('AWS::SNS::Subscription', {
      TopicArn: topic,
      Protocol: 'email',
      Endpoint: 'ops@recount.example',
    });
  });

  it('may be told by CloudWatch of this account, and by no other service', () => {
    template.hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Allow',
            Principal: { Service: 'cloudwatch.amazonaws.com' },
            Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
          }),
        ]),
      },
    });
  });

  it('have an alarm for every queue of dead letters', () => {
    const watched = alarms.flatMap(({ watched: of }) =>
      of.kind === 'dead-letters' ? [of.queue] : [],
    );
    expect(watched.toSorted()).toEqual([...deadLetterQueues].toSorted());
    const queues = Object.values(template.findResources('AWS::SQS::Queue')).filter(
      (queue) => !('RedrivePolicy' in (queue as { Properties: object }).Properties),
    );
    expect(queues).toHaveLength(deadLetterQueues.length);
  });

  it.each(functionNames)('hear of errors and of throttles of %s', (name) => {
    const isOfAccess = accessFunctions.some((one) => one === name);
    for (const id of ['functions-failing', 'functions-throttled'])
      (isOfAccess ? access : template).hasResourceProperties('AWS::CloudWatch::Alarm', {
        AlarmName: `recount-prod-${id}-${name}`,
      });
  });

  it('hear of silence: of pages, facts and messages that nobody looks for', () => {
    const silent = alarms.filter(({ silence }) => silence === 'alarm').map(({ id }) => id);
    expect(silent).toEqual(['pages-overdue', 'facts-left-behind', 'messages-piling-up']);
  });

  it('see every metric on the dashboard', () => {
    const [dashboard] = Object.values(template.findResources('AWS::CloudWatch::Dashboard'));
    const body = JSON.stringify(dashboard);
    expect(Object.keys(metrics).filter((metric) => !body.includes(metric))).toEqual([]);
  });

  it('are not told of a page that only waits for the next look', () => {
    const [hourly] = alarmsOf(60);
    expect(hourly?.from).toBeGreaterThan(60 * 60);
    expect(hourly?.minutes).toBeGreaterThan(60);
  });
});

describe('metrics', () => {
  it('are each told by some function', () => {
    expect(Object.keys(metrics).toSorted()).toEqual([...new Set(told)].toSorted());
  });
});
