import { once } from 'node:events';
import {
  createServer,
  request as forward,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { buffer } from 'node:stream/consumers';

/** A call of a function to AWS, as far as faults are chosen by it. */
export interface Call {
  /** `PutItem`, `Publish`, `PutEvents`…; empty for S3. */
  readonly action: string;
  /** Partition key of the item that is written or read; empty for other calls. */
  readonly key: string;
}

export interface Fault {
  readonly meets: (call: Call) => boolean;
  /** `refuse`: the call never arrives. `die`: it does, or not, and its function is ended before it hears. */
  readonly kind: 'refuse' | 'die-before' | 'die-after';
  /** Name of the error that a refused call gets: a throttle or a fault, each as AWS words it. */
  readonly error?: string;
  /** Ends the function. */
  readonly kill?: () => void;
}

/** The road between the functions and the emulator, where calls can be refused, delayed or lost. */
export interface FaultyRoad {
  readonly endpoint: string;
  /** Where the road leads; nothing passes before it is told. */
  leadTo(endpoint: string): void;
  /** Lets a fault stand until it is lifted. A death strikes once. Answers how many calls it met. */
  place(fault: Fault): { readonly met: () => number; readonly lift: () => void };
  close(): Promise<void>;
}

interface Placed {
  readonly fault: Fault;
  met: number;
}

export async function openFaultyRoad(): Promise<FaultyRoad> {
  const road = { target: '', placed: new Set<Placed>() };
  const server = createServer((request, response) => {
    carry(road, request, response).catch(() => {
      response.destroy();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    leadTo: (endpoint) => {
      road.target = endpoint;
    },
    place: (fault) => {
      const placed = { fault, met: 0 };
      road.placed.add(placed);
      return { met: () => placed.met, lift: () => void road.placed.delete(placed) };
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

interface Road {
  readonly target: string;
  readonly placed: Set<Placed>;
}

async function carry(road: Road, request: IncomingMessage, response: ServerResponse) {
  const body = await buffer(request);
  const placed = faultFor(road, callOf(request.headers, body));
  if (placed === null) {
    await pass(road.target, request, { body, to: response });
    return;
  }
  const { fault } = placed;
  placed.met += 1;
  if (fault.kind === 'refuse') {
    refuse(response, request.headers, fault.error ?? 'InternalServerError');
    return;
  }
  road.placed.delete(placed);
  if (fault.kind === 'die-after') await pass(road.target, request, { body, to: null });
  fault.kill?.();
  response.destroy();
}

const faultFor = ({ placed }: Road, call: Call): Placed | null =>
  [...placed].find(({ fault }) => fault.meets(call)) ?? null;

function callOf(headers: IncomingHttpHeaders, body: Buffer): Call {
  const [, action] = String(headers['x-amz-target'] ?? '').split('.');
  const text = body.toString();
  if (action === undefined)
    return { action: new URLSearchParams(text).get('Action') ?? '', key: '' };
  const { Item, Key } = JSON.parse(text) as { Item?: Keyed; Key?: Keyed };
  return { action, key: (Item ?? Key)?.pk?.S ?? '' };
}

interface Keyed {
  readonly pk?: { readonly S?: string };
}

/** Sends the call on; without `to` its answer is lost on the way back. */
async function pass(
  target: string,
  { url, method, headers }: IncomingMessage,
  { body, to }: { readonly body: Buffer; readonly to: ServerResponse | null },
): Promise<void> {
  const sent = forward(new URL(url ?? '/', target), { method, headers, agent: false });
  sent.end(body);
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  const answered = await buffer(answer);
  to?.writeHead(answer.statusCode ?? 500, answer.headers);
  to?.end(answered);
}

const oursToMend = /Throughput|Validation|Invalid|Rejected/;

/** In XML for the query protocol, which sends forms; in JSON for all others. */
function refuse(response: ServerResponse, asked: IncomingHttpHeaders, error: string): void {
  const isForm = asked['content-type']?.includes('x-www-form-urlencoded') === true;
  response.writeHead(oursToMend.test(error) ? 400 : 503, {
    'content-type': isForm ? 'text/xml' : 'application/x-amz-json-1.0',
    'x-amzn-errortype': error,
  });
  response.end(
    isForm
      ? `<ErrorResponse><Error><Type>Receiver</Type><Code>${error}</Code><Message>refused by the test</Message></Error></ErrorResponse>`
      : JSON.stringify({ __type: error, message: 'refused by the test' }),
  );
}
