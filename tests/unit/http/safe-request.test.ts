import { afterEach, describe, expect, test } from 'vitest';
import { makeHttpPageReader } from '../../../shared/adapters/http/page-reader.ts';
import { makeSafeClient } from '../../../shared/adapters/http/safe-request.ts';
import {
  type NastyServer,
  page,
  redirect,
  selfSignedCertificate,
  startNastyServer,
} from '../../support/nasty-server.ts';
import { readerFor } from '../../support/reader-for.ts';

const servers: NastyServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function started(...args: Parameters<typeof startNastyServer>): Promise<NastyServer> {
  const server = await startNastyServer(...args);
  servers.push(server);
  return server;
}

describe('a webhook', () => {
  test('is posted through the same gate', async () => {
    let received = '';
    const server = await started({
      '/hook': (request, response) => {
        request.on('data', (chunk: Buffer) => {
          received += chunk.toString();
        });
        request.on('end', () => response.end('ok'));
      },
    });
    const client = makeSafeClient({ allowLoopback: true });
    const answer = await client.send({
      url: `http://127.0.0.1:${server.port}/hook`,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"kind":"figure-changed"}',
    });
    expect(answer).toMatchObject({ kind: 'response', status: 200 });
    expect(received).toBe('{"kind":"figure-changed"}');
  });

  test('is never sent on by a redirect', async () => {
    const server = await started({ '/hook': redirect('/elsewhere', 307) });
    const client = makeSafeClient({ allowLoopback: true });
    const url = `http://127.0.0.1:${server.port}/hook`;
    expect(await client.send({ url, method: 'POST', body: '{}' })).toMatchObject({ status: 307 });
    expect(server.requests).toEqual(['POST /hook']);
  });

  test('to an address inside the network is refused', async () => {
    const server = await started({});
    const url = `http://127.0.0.1:${server.port}/hook`;
    expect(await makeSafeClient().send({ url, method: 'POST', body: '{}' })).toMatchObject({
      kind: 'refusal',
      reason: 'refused-address',
    });
    expect(server.requests).toEqual([]);
  });
});

describe('a server that proves who it is by a certificate', () => {
  const habits = { '/story': page('<p>Talks</p>') };

  test('is read when the certificate is trusted and names it', async () => {
    const server = await started(habits, { tls: true });
    const reader = readerFor(server, { certificateAuthorities: [selfSignedCertificate] });
    const url = `https://harbour-post.test:${server.port}/story`;
    expect(await reader.read({ url })).toMatchObject({ kind: 'fetched' });
  });

  test('is refused when it signed itself', async () => {
    const server = await started(habits, { tls: true });
    const url = `https://harbour-post.test:${server.port}/story`;
    expect(await readerFor(server).read({ url })).toMatchObject({ reason: 'tls' });
    expect(server.requests).toEqual([]);
  });

  test('is refused when the certificate is another’s', async () => {
    const server = await started(habits, { tls: true });
    const reader = readerFor(server, { certificateAuthorities: [selfSignedCertificate] });
    const url = `https://meridian-wire.test:${server.port}/story`;
    expect(await reader.read({ url })).toMatchObject({ reason: 'tls' });
  });

  test('is refused when it does not speak TLS at all', async () => {
    const server = await started(habits);
    const url = `https://harbour-post.test:${server.port}/story`;
    expect(await readerFor(server).read({ url })).toMatchObject({ reason: 'tls' });
  });
});

test('a rehearsal on this machine is read only when loopback is opened', async () => {
  const server = await started({ '/story': page('<p>Talks</p>') });
  const options = {
    contact: 'https://harbour-post.example/contact',
    clock: { now: () => '2026-03-04T14:02:00.000Z' },
  };
  const url = `http://127.0.0.1:${server.port}/story`;
  expect(await makeHttpPageReader(options).read({ url })).toMatchObject({
    reason: 'refused-address',
  });
  const opened = makeHttpPageReader({ ...options, allowLoopback: true });
  expect(await opened.read({ url })).toMatchObject({ kind: 'fetched' });
  expect(await opened.read({ url: 'http://169.254.169.254/' })).toMatchObject({
    reason: 'refused-address',
  });
});
