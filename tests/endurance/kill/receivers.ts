import { createServer } from 'node:http';
import { startSmtpServer } from '../../support/smtp-test-server.ts';
import type { Chance } from './chance.ts';

/** What came in, by Message-ID or idempotency key, as often as it came. */
export interface Receivers {
  readonly smtpPort: number;
  readonly hookPort: number;
  readonly mails: () => readonly string[];
  readonly posts: readonly string[];
  close(): Promise<void>;
}

/** A mail server and a webhook that outlive the desk and count what it sends; the webhook has its bad moments. */
export async function startReceivers(chance: Chance): Promise<Receivers> {
  const smtp = await startSmtpServer();
  const posts: string[] = [];
  const hook = createServer((request, response) => {
    request.resume().on('end', () => {
      if (chance.happens(0.05)) {
        response.writeHead(503).end();
        return;
      }
      posts.push(String(request.headers['idempotency-key']));
      response.writeHead(200).end();
    });
  });
  await new Promise<void>((ready) => hook.listen(0, '127.0.0.1', ready));
  const address = hook.address();
  return {
    smtpPort: smtp.port,
    hookPort: typeof address === 'object' && address !== null ? address.port : 0,
    mails: () => smtp.mails.map(({ messageId }) => /^<(.*)@/u.exec(messageId ?? '')?.[1] ?? ''),
    posts,
    close: async () => {
      await smtp.close();
      await new Promise<void>((closed) => {
        hook.close(() => {
          closed();
        });
        hook.closeAllConnections();
      });
    },
  };
}
