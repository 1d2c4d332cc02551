import type { Node } from 'constructs';
import {
  type DeploymentSettings,
  deploymentSettingNames,
  parseDeploymentSettings,
} from '../shared/contracts/deployment-settings.ts';

/**
 * The settings of a deployment: what `-c` or cdk.json say, or else the environment
 * (`alertEmails` is `RECOUNT_ALERT_EMAILS` there). Throws with a line for each mistake.
 */
export function readSettings(
  node: Node,
  environment: Readonly<Record<string, string | undefined>>,
): DeploymentSettings {
  const given = deploymentSettingNames.map((name): [string, unknown] => {
    const inContext: unknown = node.tryGetContext(name);
    return [name, inContext ?? environment[variableOf(name)]];
  });
  return parseDeploymentSettings(
    Object.fromEntries(given.filter(([, value]) => value !== undefined && value !== '')),
    Object.keys(contextOf(node)),
  );
}

const variableOf = (name: string): string =>
  `RECOUNT_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;

function contextOf(node: Node): object {
  const context: unknown = node.getAllContext();
  return typeof context === 'object' && context !== null ? context : {};
}
