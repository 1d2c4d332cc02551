export interface TerminalEnvironment {
  readonly wantsColour: boolean;
  /** The deployment that commands are for when they name no other store; null: the data folder. */
  readonly remote: string | null;
}

/** The two variables by which people say that they want no colours (no-color.org), and `RECOUNT_REMOTE`. */
export function readTerminalEnvironment(): TerminalEnvironment {
  const { NO_COLOR = '', TERM, RECOUNT_REMOTE = '' } = process.env;
  return {
    wantsColour: NO_COLOR === '' && TERM !== 'dumb',
    remote: RECOUNT_REMOTE === '' ? null : RECOUNT_REMOTE,
  };
}
