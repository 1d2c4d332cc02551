import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { everything, stacksFor } from './synthesised.ts';

/** Prints what cdk-nag's packs find in the stacks as they are deployed; acknowledged findings stand beside their resources. */
const { app, history, pipeline, access } = stacksFor(everything);
app.synth();
let left = 0;
for (const [name, pack] of [
  ['AwsSolutions', new AwsSolutionsChecks()],
  ['Serverless', new ServerlessChecks()],
] as const)
  for (const stack of [history, pipeline, access]) {
    const { violations } = pack.validateScope(stack);
    left += violations.length;
    process.stdout.write(
      `cdk-nag ${name}, ${stack.stackName}: ${violations.length} findings not acknowledged\n`,
    );
    for (const { ruleName } of violations) process.stdout.write(`  ${ruleName}\n`);
  }
process.exitCode = left === 0 ? 0 : 1;
