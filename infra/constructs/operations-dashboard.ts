import {
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IAlarm,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { Metric } from '../../shared/contracts/metrics.ts';
import { toldMetric, type Watchable } from '../operations/alarm-metric.ts';

interface Graph {
  readonly title: string;
  readonly metrics: readonly Metric[];
  readonly statistic: 'Sum' | 'Maximum';
}

/** Every metric of the contract stands on one of them, in the order in which a page goes through. */
const graphs: readonly Graph[] = [
  {
    title: 'Longest overdue page, seconds',
    metrics: ['OldestDueSeconds'],
    statistic: 'Maximum',
  },
  {
    title: 'Pages queued, checked and put off',
    metrics: ['PagesQueued', 'PagesChecked', 'PagesPutOff'],
    statistic: 'Sum',
  },
  { title: 'New versions', metrics: ['VersionsFound'], statistic: 'Sum' },
  {
    title: 'Pages that could not be read, and our own faults',
    metrics: ['PagesUnreadable', 'PagesGoneBlind', 'ChecksFailed'],
    statistic: 'Sum',
  },
  {
    title: 'Facts shown, failed and left behind',
    metrics: ['FactsShown', 'FactsFailed', 'FactsLeftBehind'],
    statistic: 'Sum',
  },
  {
    title: 'Alerts gathered, messages due',
    metrics: ['AlertsGathered', 'DeliveriesDue'],
    statistic: 'Sum',
  },
  {
    title: 'Messages sent, tried again and given up',
    metrics: ['DeliveriesSent', 'DeliveriesRetried', 'DeliveriesGivenUp'],
    statistic: 'Sum',
  },
  {
    title: 'Requests and looks that failed by a fault of ours',
    metrics: ['RequestsFailed', 'LooksFailed'],
    statistic: 'Sum',
  },
  {
    title: 'Files made, and those that failed by a fault of ours',
    metrics: ['FilesMade', 'FilesFailed'],
    statistic: 'Sum',
  },
];

/** One page that shows how the deployment does: what is wrong first, then a page's way through. */
export function operationsDashboard(
  scope: Construct,
  { alarms, watchable }: { readonly alarms: readonly IAlarm[]; readonly watchable: Watchable },
): Dashboard {
  const { stage } = watchable;
  const dashboard = new Dashboard(scope, 'Dashboard', { dashboardName: `recount-${stage}` });
  dashboard.addWidgets(
    new TextWidget({
      width: 24,
      height: 2,
      markdown: `# Recount, ${stage}\nEach alarm says what it means for people; docs/runbooks has a page for each.`,
    }),
  );
  dashboard.addWidgets(
    new AlarmStatusWidget({ title: 'Alarms', alarms: [...alarms], width: 24, height: 4 }),
  );
  dashboard.addWidgets(...graphs.map((graph) => graphWidget(graph, watchable)));
  return dashboard;
}

const graphWidget = ({ title, metrics, statistic }: Graph, watchable: Watchable): GraphWidget =>
  new GraphWidget({
    title,
    width: 8,
    left: metrics.map((metric) => toldMetric(metric, watchable, { minutes: 5, statistic })),
  });
