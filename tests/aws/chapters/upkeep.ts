import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CloudDesk } from '../cloud-desk.ts';
import { writeConfiguration } from '../deployment.ts';
import { recountHostages } from '../fault-scene.ts';
import { asFirstShape } from '../older-items.ts';

/** What happens to a deployment over the years: newer versions, histories that move, its removal. */
export function upkeep(desk: () => CloudDesk): void {
  /** Versions and changes of a page as `recount history` tells them. */
  const historyOf = async (url: string, ...data: readonly string[]) => {
    const { out } = await desk().recount('history', url, ...data, '--json');
    return (JSON.parse(out) as { versions: readonly unknown[] }).versions;
  };

  const does = async (...args: readonly string[]): Promise<void> => {
    const { exit, text } = await desk().recount(...args);
    expect(exit, `recount ${args.join(' ')}: ${text}`).toBe(0);
  };

  describe('a deployment in use', () => {
    it('changes nothing when it is deployed again, over items that an older version wrote', async () => {
      const { cdk, pageId } = desk();
      const before = await historyOf(desk().outlets.urls['harbour-post'] ?? '');
      expect(await asFirstShape(pageId('harbour-post'))).toBeGreaterThan(2);
      const again = await cdk('deploy', '--all', '--require-approval', 'never');
      expect(again.text.match(/\(no changes\)/g)).toHaveLength(3);
      expect(await historyOf(desk().outlets.urls['harbour-post'] ?? '')).toEqual(before);
      await does('verify');
    });

    it('compares what a page says now with what an older version of Recount recorded', async () => {
      const { checkNow, head, outlets, everything, strike } = desk();
      await everything.all();
      const before = (await head('harbour-post'))?.number ?? 0;
      recountHostages(desk(), 'harbour-post', [39, 38]);
      await checkNow(outlets.urls['harbour-post'] ?? '');
      expect(await head('harbour-post')).toMatchObject({
        number: before + 1,
        counts: { changes: 1 },
      });
      expect(await everything.next(60_000, strike)).toMatchObject({
        subject: expect.stringContaining('39 -> 38') as unknown,
      });
    });

    it('takes in the history of one machine, and tells nobody of it', async () => {
      const { folder, outlets, everything, call } = desk();
      const data = ['--data', join(folder, 'machine')];
      const urls = { early: `${outlets.urls['meridian-wire']}?edition=early` };
      const file = await writeConfiguration(desk(), { urls, channel: 'terminal' });
      await does('apply', file, ...data);
      await does('check', ...data);
      recountHostages(desk(), 'meridian-wire', [41, 37]);
      await does('check', ...data);
      const pack = join(folder, 'machine.jsonl.gz');
      await does('export', 'history', '--to', pack, ...data);
      await does('import', pack);
      const local = await historyOf(urls.early, ...data);
      expect(local).toHaveLength(2);
      expect(await historyOf(urls.early)).toEqual(local);
      await call('sweep');
      await call('gather');
      expect(await everything.next(2000)).toBeNull();
    });

    it('gives its whole history to one machine, where it verifies', async () => {
      const { folder, outlets, names } = desk();
      const pack = join(folder, 'cloud.jsonl.gz');
      const data = ['--data', join(folder, 'from-cloud')];
      await does('export', 'history', '--to', pack);
      await does('import', pack, ...data);
      await does('verify', ...data);
      for (const name of names) {
        const url = outlets.urls[name] ?? '';
        expect(await historyOf(url, ...data)).toEqual(await historyOf(url));
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
