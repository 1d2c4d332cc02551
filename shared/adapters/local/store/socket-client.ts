import { Agent, request } from 'node:http';
import type { Answer } from './answer.ts';

/** Longer than any answer of an owner that lives. */
const answerWithinMs = 30_000;

export interface SocketClient {
  /** Rejects with the connection's error when the owner is gone. */
  readonly answer: (operation: string, body: string) => Promise<Answer>;
  readonly close: () => void;
}

/** Asks the owner of a store over its socket. */
export function connectTo(socketPath: string): SocketClient {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  return {
    answer: (operation, body) =>
      new Promise((resolve, reject) => {
        const headers = {
          'x-recount-operation': operation,
          'content-length': Buffer.byteLength(body),
        };
        const options = { socketPath, agent, method: 'POST', headers, timeout: answerWithinMs };
        const asked = request(options, (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            const text = Buffer.concat(chunks).toString('utf8');
            resolve({ status: response.statusCode ?? 500, body: text });
          });
        });
        asked.on('error', reject);
        asked.on('timeout', () => asked.destroy(new Error('no answer within 30 s')));
        asked.end(body);
      }),
    close: () => {
      agent.destroy();
    },
  };
}
