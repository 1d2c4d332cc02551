import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { doors } from '../../infra/bundle-functions.ts';

test('no function of a deployment holds a browser or what drives one', async () => {
  const { metafile } = await build({
    entryPoints: Object.values(doors),
    outdir: 'unwritten',
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    logLevel: 'silent',
  });
  const inputs = Object.keys(metafile.inputs);
  expect(inputs.some((file) => file.includes('shared/adapters/http/page-reader.ts'))).toBe(true);
  expect(inputs.filter((file) => /playwright|adapters\/browser/.test(file))).toEqual([]);
});
