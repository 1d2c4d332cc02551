import { chmod, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type Answer, type Answerer, errorAnswer } from './answer.ts';

/** Two items of the largest size, in base64, with room. */
const largestRequest = 4 * 1024 * 1024;

/** How long guests that are still asking are answered after the end. */
const closeWithinMs = 2000;

export interface SocketServer {
  /** Answers what is under way, then leaves; the socket is gone after it. */
  readonly close: () => Promise<void>;
}

/** Offers `answer` to other processes of the same user on a private socket. */
export async function listenOn(path: string, answer: Answerer): Promise<SocketServer> {
  const server = createServer((request, response) => {
    // A guest that is killed in the middle of a request is not our fault, nor our end.
    request.on('error', () => undefined);
    response.on('error', () => undefined);
    // Who ends tells its guests to leave; kept connections would hold it open.
    if (!server.listening) response.setHeader('connection', 'close');
    void serve(request, response, answer);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
  await chmod(path, 0o600);
  return {
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      const force = setTimeout(() => {
        server.closeAllConnections();
      }, closeWithinMs);
      await closed;
      clearTimeout(force);
      await rm(path, { force: true });
    },
  };
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answerer,
): Promise<void> {
  const body = await readBody(request);
  if (body === null) return;
  const { status, body: text } = await answered(String(request.headers['x-recount-operation']), {
    body,
    answer,
  });
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' });
  response.end(text);
}

async function answered(
  operation: string,
  { body, answer }: { readonly body: string; readonly answer: Answerer },
): Promise<Answer> {
  try {
    return await answer(operation, body);
  } catch (fault) {
    return errorAnswer(500, 'store.failed', fault instanceof Error ? fault.message : String(fault));
  }
}

/** Null: the other side left, or asked for more than any request of ours holds. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    const stream: AsyncIterable<Uint8Array> = request;
    for await (const bytes of stream) {
      length += bytes.byteLength;
      if (length > largestRequest) return null;
      chunks.push(bytes);
    }
  } catch {
    return null;
  }
  return Buffer.concat(chunks).toString('utf8');
}
