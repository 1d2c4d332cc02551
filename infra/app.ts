import { App, Tags } from 'aws-cdk-lib';
import { bundleFunctions } from './bundle-functions.ts';
import { makeStacks } from './make-stacks.ts';
import { readSettings } from './read-settings.ts';

const app = new App();
const settings = readSettings(app.node, process.env);
await bundleFunctions();
makeStacks(app, settings);
Tags.of(app).add('recount:stage', settings.stage);
app.synth();
