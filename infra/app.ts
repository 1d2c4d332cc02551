import { App } from 'aws-cdk-lib';
import { HistoryStack } from './history-stack.ts';

const app = new App();

new HistoryStack(app, 'RecountHistory', {
  description: 'Recount: the history of watched pages. It stays when the stack is removed.',
  terminationProtection: true,
});

app.synth();
