import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSecrets } from '../../../shared/adapters/local/secrets.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'recount-secrets-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const secrets = makeSecrets({ environment: { HOOK: 'open sesame', EMPTY: '' } });
const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return `file:${path}`;
};
const refusal = async (reference: string): Promise<unknown> =>
  secrets.resolve(reference).catch((error: unknown) => error);

describe('a reference to a secret', () => {
  it('names an environment variable', async () => {
    expect(await secrets.resolve('env:HOOK')).toBe('open sesame');
  });

  it('names a file, whose last newline does not count', async () => {
    expect(await secrets.resolve(file('one', 'line one\nline two\n'))).toBe('line one\nline two');
  });

  it.each(['env:NOT_SET', 'env:EMPTY', 'file:/no/such/file'])(
    '%s is missing',
    async (reference) => {
      expect(await refusal(reference)).toMatchObject({
        code: 'secret.missing',
        message: expect.stringContaining(reference) as unknown,
      });
    },
  );

  it('is missing when its file is empty', async () => {
    expect(await refusal(file('empty', '\n'))).toMatchObject({ code: 'secret.missing' });
  });

  it.each(['ssm:/recount/hook', 'file:relative/path', 'file:/', 'vault:x', ''])(
    '%j is refused',
    async (reference) => {
      expect(await refusal(reference)).toMatchObject({ code: 'secret.refused' });
    },
  );

  it('is refused when its file is too large, or no file but a folder or a device', async () => {
    expect(await refusal(`file:${folder}`)).toMatchObject({ code: 'secret.refused' });
    expect(await refusal('file:/dev/null')).toMatchObject({ code: 'secret.refused' });
    expect(await refusal(file('large', 'x'.repeat(70_000)))).toMatchObject({
      code: 'secret.refused',
    });
  });

  it('is not repeated when somebody put the secret in its place', async () => {
    expect(String(await refusal('hunter2-the-password'))).not.toContain('hunter2');
  });
});
