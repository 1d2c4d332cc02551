import type { CliIo } from './io.ts';

/** One line that says what is under way; only on a terminal. */
export interface Progress {
  show(text: string): void;
  clear(): void;
}

const eraseLine = '\r\u001b[2K';

/** Shows progress on standard error where a person reads it, and nothing where none does. */
export function makeProgress(io: Pick<CliIo, 'terminal' | 'warn' | 'width'>): Progress {
  if (!io.terminal) return { show: () => undefined, clear: () => undefined };
  return {
    show: (text) => {
      io.warn(`${eraseLine}${text.slice(0, io.width - 1)}`);
    },
    clear: () => {
      io.warn(eraseLine);
    },
  };
}
