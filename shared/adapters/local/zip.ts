import { unzipSync, type Zippable, zipSync } from 'fflate';
import { RecountError } from '../../domain/recount-error.ts';
import type { Zip } from '../../ports/zip.ts';

/** No evidence pack of ours is larger unpacked: two pages of at most 10 MB, with what was read in them. */
const mostBytes = 100 * 1024 * 1024;
const mostFiles = 100;

/** The first instant that a ZIP can name: a time of our own would make equal packs differ. */
const mtime = new Date(1980, 0, 1);

/** ZIP by fflate, in memory. */
export const zip: Zip = {
  pack: (files) => {
    const entries = files.map(({ name, bytes }): [string, Zippable[string]] => [
      name,
      [bytes, { mtime, level: 9, os: 3 }],
    ]);
    return zipSync(Object.fromEntries(entries));
  },
  open: (bytes) => {
    let files = 0;
    let total = 0;
    const wanted = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
      files += 1;
      total += originalSize;
      if (files > mostFiles || total > mostBytes) throw unfit('it holds more than any pack does');
      if (!/^[\w-]+(?:[./][\w-]+)*$/.test(name)) throw unfit('a path in it leads elsewhere');
      return true;
    };
    try {
      const opened = unzipSync(bytes, { filter: wanted });
      return Object.entries(opened).map(([name, content]) => ({ name, bytes: content }));
    } catch (fault) {
      if (fault instanceof RecountError) throw fault;
      throw unfit('it is damaged, or no ZIP');
    }
  },
};

const unfit = (why: string): RecountError =>
  new RecountError('zip.unfit', `This cannot be opened: ${why}.`);
