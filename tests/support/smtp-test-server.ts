import { readFileSync } from 'node:fs';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerError, type SMTPServerOptions } from 'smtp-server';

/** Trusted by tests alone. */
export const testAuthority = readFileSync(new URL('./smtp-localhost.crt', import.meta.url), 'utf8');
const testKey = readFileSync(new URL('./smtp-localhost.key', import.meta.url), 'utf8');

type SmtpBehaviour = 'takes' | 'hangs' | 'busy' | 'refuses' | 'breaks-off';

export interface SmtpTestServer {
  readonly port: number;
  readonly mails: readonly ParsedMail[];
  /** Raw text of what was taken, as it came. */
  readonly sources: readonly string[];
  readonly logins: readonly string[];
  close(): Promise<void>;
}

export interface SmtpWish {
  readonly behaviour?: SmtpBehaviour;
  /** Recipients that are refused for good. */
  readonly refusedRecipients?: readonly string[];
  readonly options?: SMTPServerOptions;
}

const answering = (responseCode: number, words: string): SMTPServerError =>
  Object.assign(new Error(words), { responseCode });

/** A real mail server on loopback that keeps what it takes. */
export async function startSmtpServer(wish: SmtpWish = {}): Promise<SmtpTestServer> {
  const mails: ParsedMail[] = [];
  const sources: string[] = [];
  const logins: string[] = [];
  const behaviour = wish.behaviour ?? 'takes';
  const server = new SMTPServer({
    key: testKey,
    cert: testAuthority,
    authOptional: true,
    closeTimeout: 50,
    onAuth: ({ username, password }, _session, done) => {
      logins.push(`${username ?? ''}:${password ?? ''}`);
      if (password === 'open sesame') done(null, { user: username });
      else done(answering(535, `wrong password ${password ?? ''}`));
    },
    onRcptTo: ({ address }, _session, done) => {
      done(wish.refusedRecipients?.includes(address) ? answering(550, 'no such desk') : null);
    },
    onData: (stream, _session, done) => {
      if (behaviour === 'breaks-off') {
        for (const connection of server.connections) connection._socket.destroy();
        return;
      }
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (behaviour === 'hangs') return;
        if (behaviour === 'busy') done(answering(451, 'come back later'));
        else if (behaviour === 'refuses') done(answering(554, 'not here, \u001b[2J never'));
        else
          void simpleParser(Buffer.concat(chunks)).then((mail) => {
            sources.push(Buffer.concat(chunks).toString());
            mails.push(mail);
            done();
          });
      });
    },
    ...wish.options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    mails,
    sources,
    logins,
    close: () =>
      new Promise((closed) => {
        server.close(closed);
      }),
  };
}
