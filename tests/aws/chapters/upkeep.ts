import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CloudDesk } from '../cloud-desk.ts';
import { applyConfiguration } from '../deployment.ts';
import { recountHostages } from '../fault-scene.ts';
import { asFirstShape } from '../older-items.ts';

/** What happens to a deployment over the years: newer versions, histories that move, its removal. */
export function upkeep(desk: () => CloudDesk): void {
  const told = async (args: readonly string[]): Promise<unknown> => {
    const { out } = await desk().recount(...args, '--json');
    return JSON.parse(out);
  };

  describe('a deployment in use', () => {
    it('changes nothing when it is deployed again, over items that an older version wrote', async () => {
      const { cdk, pageId, recount } = desk();
      const before = await told(['history', desk().outlets.urls['harbour-post'] ?? '']);
      expect(await asFirstShape(pageId('harbour-post'))).toBeGreaterThan(2);
      const again = await cdk('deploy', '--all', '--require-approval', 'never');
      expect(again.text.match(/\(no changes\)/g)).toHaveLength(2);
      expect(await told(['history', desk().outlets.urls['harbour-post'] ?? ''])).toEqual(before);
      expect(await recount('verify')).toMatchObject({ exit: 0 });
    });

    it('compares what a page says now with what an older version of Recount recorded', async () => {
      const { checkNow, head, outlets } = desk();
      const before = (await head('harbour-post'))?.number ?? 0;
      recountHostages(desk(), 'harbour-post', [39, 38]);
      await checkNow(outlets.urls['harbour-post'] ?? '');
      expect(await head('harbour-post')).toMatchObject({
        number: before + 1,
        counts: { changes: 1 },
      });
    });

    it('takes in the history of one machine, and tells nobody of it', async () => {
      const { recount, folder, outlets, everything, strike } = desk();
      await everything.all();
      const data = ['--data', join(folder, 'machine')];
      const urls = { early: `${outlets.urls['meridian-wire']}?edition=early` };
      await applyConfiguration(desk(), { urls, data });
      expect(await recount('check', ...data)).toMatchObject({ exit: 0 });
      recountHostages(desk(), 'meridian-wire', [41, 37]);
      expect(await recount('check', ...data)).toMatchObject({ exit: 0 });
      const pack = join(folder, 'machine.jsonl.gz');
      expect(
        await recount('export', 'history', '--no-settings', '--to', pack, ...data),
      ).toMatchObject({ exit: 0 });
      expect(await recount('import', pack)).toMatchObject({ exit: 0 });
      const local = await told(['history', urls.early, ...data]);
      expect(local).toMatchObject({ items: { length: 2 } });
      expect(await told(['history', urls.early])).toEqual(local);
      expect(await everything.next(2000, strike)).toBeNull();
    });

    it('gives its whole history to one machine, where it verifies', async () => {
      const { recount, folder, outlets, names } = desk();
      const pack = join(folder, 'cloud.jsonl.gz');
      const data = ['--data', join(folder, 'from-cloud')];
      expect(await recount('export', 'history', '--to', pack)).toMatchObject({ exit: 0 });
      expect(await recount('import', pack, ...data)).toMatchObject({ exit: 0 });
      expect(await recount('verify', ...data)).toMatchObject({ exit: 0 });
      for (const name of names) {
        const url = outlets.urls[name] ?? '';
        expect(await told(['history', url, ...data])).toEqual(await told(['history', url]));
      }
    });

    it('keeps every version and snapshot when it is destroyed', async () => {
      const { cdk, head, archive, names, call } = desk();
      const before = await Promise.all(names.map(head));
      await cdk('destroy', '--all', '--force');
      await expect(call('dispatch')).rejects.toThrow();
      expect(await Promise.all(names.map(head))).toEqual(before);
      for (const version of before)
        expect(await archive.get(`raw/${version?.pageId}/${version?.rawHash}.gz`)).not.toBeNull();
    });
  });
}
