import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { makeSecrets } from '../../../shared/adapters/local/secrets.ts';
import { secretsContract } from './secrets-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'rc-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const environment: Record<string, string> = {};

secretsContract({
  name: 'in the environment',
  set: (value) => {
    environment['HOOK'] = value;
    return Promise.resolve('env:HOOK');
  },
  secrets: () => makeSecrets({ environment }),
  missing: ['env:NOT_SET'],
  refused: ['ssm:/recount/local/hook'],
});

secretsContract({
  name: 'in files',
  set: (value) => {
    const path = join(folder, 'hook');
    writeFileSync(path, value);
    return Promise.resolve(`file:${path}`);
  },
  secrets: () => makeSecrets({ environment }),
  missing: ['file:/no/such/file'],
  refused: ['file:relative/path'],
});
