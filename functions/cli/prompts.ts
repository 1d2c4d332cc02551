/** The person ended the questions with Ctrl-C; the message says what stands. */
export class Cancelled extends Error {
  constructor(standing = 'nothing was written') {
    super(`Stopped at your wish; ${standing}.`);
  }
}

export interface TextQuestion {
  readonly message: string;
  readonly placeholder?: string;
  readonly initial?: string;
  /** Why an answer will not do; null: it will. */
  readonly mistake?: (answer: string) => string | null;
}

export interface Choice<T> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string;
}

export interface ChoiceQuestion<T> {
  readonly message: string;
  readonly choices: readonly Choice<T>[];
}

/** Questions to a person at a terminal. Each throws `Cancelled` on Ctrl-C. */
export interface Prompts {
  text(question: TextQuestion): Promise<string>;
  /** Shows no character of the answer. */
  password(question: { readonly message: string }): Promise<string>;
  confirm(question: { readonly message: string; readonly initial: boolean }): Promise<boolean>;
  choose<T extends string>(question: ChoiceQuestion<T>): Promise<T>;
  /** All are chosen at first. */
  chooseMany(question: ChoiceQuestion<number>): Promise<readonly number[]>;
}
