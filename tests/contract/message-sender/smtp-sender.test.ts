import { afterEach, expect, it } from 'vitest';
import type { ChannelSettings } from '../../../shared/domain/channel.ts';
import type { OutgoingMessage } from '../../../shared/ports/message-sender.ts';
import { changeAlert, channel, delivery, page } from '../../support/alert-builders.ts';
import {
  type SmtpTestServer,
  type SmtpWish,
  startSmtpServer,
} from '../../support/smtp-test-server.ts';
import { mailTo, senders } from './senders.ts';

const unverified = '127.0.0.1 could not be reached over verified encryption.';

let server: SmtpTestServer;
afterEach(() => server.close());

const start = async (wish: SmtpWish = {}): Promise<SmtpTestServer> => {
  server = await startSmtpServer(wish);
  return server;
};

const message = (
  settings: ChannelSettings,
  wish: Partial<OutgoingMessage> = {},
): OutgoingMessage => ({
  channel: channel(settings),
  delivery: delivery(),
  alerts: [changeAlert()],
  ...wish,
});

it('a mail program finds text, HTML, subject and both sentences', async () => {
  const { port, mails } = await start();
  await senders().send(message(mailTo(port)));
  const mail = mails[0];
  expect(mail?.subject).toBe('Harbour Post: hostages held 59 → 58 (no note found)');
  expect(mail?.text).toContain('The Northern Front still holds [[59]] hostages');
  expect(mail?.html).toContain('The Northern Front still holds <ins');
  expect(mail?.attachments).toEqual([]);
});

it('a mail says whose list it is, that a machine sent it, and when the delivery was made', async () => {
  const { port, mails } = await start();
  await senders().send(message(mailTo(port)));
  const [mail] = mails;
  expect(mail?.headers.get('list')).toMatchObject({ id: { name: 'desk.recount.desk.example' } });
  expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
  expect(mail?.date?.toISOString()).toBe('2026-03-04T14:19:41.000Z');
  expect(mail?.headers.has('x-mailer')).toBe(false);
});

it('a repeated attempt carries the same Message-ID, another delivery another', async () => {
  const { port, mails } = await start();
  const sender = senders();
  await sender.send(message(mailTo(port)));
  await sender.send(message(mailTo(port), { delivery: delivery({ attempts: 3 }) }));
  await sender.send(message(mailTo(port), { delivery: delivery({ id: 'another' }) }));
  const ids = mails.map(({ messageId }) => messageId);
  expect(ids).toEqual([
    '<8f3b0c52d7a94e1f8f3b0c52d7a94e1f@desk.example>',
    '<8f3b0c52d7a94e1f8f3b0c52d7a94e1f@desk.example>',
    '<another@desk.example>',
  ]);
});

it("one page's mails hang from one thread, and a story's pages from one root", async () => {
  const { port, mails } = await start();
  const other = changeAlert({ id: 'change-9' }, { page: page({ id: 'page-2' }) });
  for (const [id, alerts] of Object.entries({
    one: [changeAlert()],
    two: [changeAlert()],
    three: [other],
  }))
    await senders().send(message(mailTo(port), { delivery: delivery({ id }), alerts }));
  const [one, two, three] = mails;
  expect(one?.inReplyTo).toBe(two?.inReplyTo);
  expect(one?.references).toEqual(two?.references);
  expect(three?.inReplyTo).not.toBe(one?.inReplyTo);
  expect(three?.references?.[0]).toBe(one?.references?.[0]);
});

it('a page cannot write a header', async () => {
  const { port, mails, sources } = await start();
  const hostile = page({ outlet: 'Harbour Post\r\nBcc: everyone@desk.example\r\n\r\nbody' });
  await senders().send(message(mailTo(port), { alerts: [changeAlert({}, { page: hostile })] }));
  expect(mails[0]?.bcc).toBeUndefined();
  expect(sources[0]?.split('\r\n\r\n')[0]).not.toMatch(/^Bcc/im);
});

it('mail to another machine is never sent unencrypted', async () => {
  await start();
  const outcome = await senders().send(message(mailTo(25, { host: 'mail.desk.example' })));
  expect(outcome).toMatchObject({ kind: 'failed' });
  expect(JSON.stringify(outcome)).toContain('unencrypted');
});

it('STARTTLS is required where it is asked for', async () => {
  const { port, mails } = await start({ options: { disabledCommands: ['STARTTLS'] } });
  const outcome = await senders().send(message(mailTo(port, { security: 'starttls' })));
  expect(outcome).toMatchObject({ kind: 'failed', detail: unverified });
  expect(mails).toEqual([]);
});

it('a certificate that cannot be verified ends the attempt', async () => {
  const { port, mails } = await start({
    options: { key: undefined, cert: undefined, logger: false },
  });
  const outcome = await senders().send(message(mailTo(port, { security: 'starttls' })));
  expect(outcome).toMatchObject({ kind: 'failed', detail: unverified });
  expect(mails).toEqual([]);
});

it('mail goes over verified encryption with a user and a password from a reference', async () => {
  const { port, mails, logins } = await start();
  const settings = mailTo(port, {
    security: 'starttls',
    user: 'desk',
    password: 'env:MAIL_PASSWORD',
  });
  const sender = senders({ environment: { MAIL_PASSWORD: 'open sesame' } });
  expect(await sender.send(message(settings))).toMatchObject({ kind: 'sent' });
  expect(logins).toEqual(['desk:open sesame']);
  expect(mails).toHaveLength(1);
});

it('a wrong password is tried again later and stands in no outcome', async () => {
  const { port } = await start();
  const settings = mailTo(port, {
    security: 'starttls',
    user: 'desk',
    password: 'env:MAIL_PASSWORD',
  });
  const outcome = await senders({ environment: { MAIL_PASSWORD: 'hunter2' } }).send(
    message(settings),
  );
  expect(outcome).toMatchObject({ kind: 'failed' });
  expect(JSON.stringify(outcome)).not.toContain('hunter2');
});

it('a password that is not set is told by its reference', async () => {
  const { port } = await start();
  const settings = mailTo(port, { user: 'desk', password: 'env:MAIL_PASSWORD' });
  const outcome = await senders().send(message(settings));
  expect(outcome).toMatchObject({ kind: 'failed' });
  expect(JSON.stringify(outcome)).toContain('env:MAIL_PASSWORD');
});

it('a message that some recipients were refused is sent, and says so', async () => {
  const { port, mails } = await start({ refusedRecipients: ['gone@desk.example'] });
  const settings = mailTo(port, { to: ['editor@desk.example', 'gone@desk.example'] });
  expect(await senders().send(message(settings))).toMatchObject({
    kind: 'sent',
    detail: 'The server refused 1 of 2 recipients.',
  });
  expect(mails).toHaveLength(1);
});
