import { describe, expect, it } from 'vitest';
import type { CheckMessage, CheckQueue } from '../../../shared/ports/check-queue.ts';

export interface OpenedCheckQueue {
  readonly queue: CheckQueue;
  /** Works everything that waits, and answers the ids of pages in the order of their work. */
  readonly worked: () => Promise<readonly string[]>;
}

export interface CheckQueueUnderTest {
  readonly name: string;
  readonly open: () => Promise<OpenedCheckQueue>;
}

const message = (
  pageId: string,
  host: string,
  slot = '2026-03-04T14:00:00.000Z',
): CheckMessage => ({
  pageId,
  host,
  slot,
});

/** What dispatch counts on, whatever queue stands behind it. */
export function checkQueueContract({ name, open }: CheckQueueUnderTest): void {
  describe(`the check queue ${name}`, () => {
    it('brings every page that was asked for, once', async () => {
      const { queue, worked } = await open();
      const pages = Array.from({ length: 25 }, (_, index) => `page-${index}`);
      await queue.send(pages.map((id, index) => message(id, `host-${index % 3}.example`)));
      expect((await worked()).toSorted()).toEqual(pages.toSorted());
    });

    it('brings the pages of a host in the order in which they were asked for', async () => {
      const { queue, worked } = await open();
      await queue.send(['c', 'a', 'b'].map((id) => message(id, 'harbour-post.example')));
      expect(await worked()).toEqual(['c', 'a', 'b']);
    });

    it('brings a page that is asked for twice in a slot once', async () => {
      const { queue, worked } = await open();
      await queue.send([message('a', 'harbour-post.example')]);
      await queue.send([
        message('a', 'harbour-post.example'),
        message('b', 'harbour-post.example'),
      ]);
      expect(await worked()).toEqual(['a', 'b']);
    });

    it('brings a page again for a later slot', async () => {
      const { queue, worked } = await open();
      await queue.send([message('a', 'harbour-post.example')]);
      const first = await worked();
      await queue.send([message('a', 'harbour-post.example', '2026-03-04T14:15:00.000Z')]);
      expect([...first, ...(await worked())]).toEqual(['a', 'a']);
    });

    it('takes nothing as nothing', async () => {
      const { queue, worked } = await open();
      await queue.send([]);
      expect(await worked()).toEqual([]);
    });
  });
}
