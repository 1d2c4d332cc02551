/** What the process under test is told when it is started. */
export interface Life {
  readonly dataDir: string;
  /** Addresses on this machine that it may reach. */
  readonly allow: readonly string[];
  readonly clock: QuickClock;
  /** It ends itself at this durable write or socket write, or at none. */
  readonly diesAt: number | null;
}

/** A clock that runs `speed` times as fast as the real one, in every process alike. */
export interface QuickClock {
  readonly begunAtMs: number;
  readonly storyMs: number;
  readonly speed: number;
}

export const quickNow = ({ begunAtMs, storyMs, speed }: QuickClock): string =>
  new Date(storyMs + (Date.now() - begunAtMs) * speed).toISOString();

/** A line that the process writes once a check has ended: what was served to it, by its mark. */
export interface Acknowledged {
  readonly url: string;
  readonly mark: string | null;
}
