/** An answer in DynamoDB's own language: a status and a JSON body. */
export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** Answers one DynamoDB request (`PutItem` and its JSON body). Rejects only when nobody answers. */
export type Answerer = (operation: string, body: string) => Promise<Answer>;

/** An error in the form that the DynamoDB client reads. */
export function errorAnswer(status: number, type: string, message: string): Answer {
  return { status, body: JSON.stringify({ __type: `recount#${type}`, message }) };
}
