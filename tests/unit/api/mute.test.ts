import { load } from 'cheerio';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mutedNow } from '../../../shared/use-cases/mute/mute.ts';
import { makeNewsroom } from '../../support/make-newsroom.ts';
import { startService } from '../../support/make-service.ts';

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let service: Awaited<ReturnType<typeof startService>>;
beforeEach(async () => {
  room = await makeNewsroom();
  room.publish(['The army said 59 hostages are held.']);
  await room.checkAndProject();
  service = await startService({ store: room.store, now: room.clock.now() });
});
afterEach(() => service.close());

const pageForm = async () => {
  const $ = load(await (await service.ask(`/pages/${room.page.id}`)).text());
  const form = $('form[aria-label=Mute]');
  return {
    text: form.text(),
    action: form.attr('action') ?? '',
    token: form.find('input[name=form-token]').attr('value') ?? '',
  };
};

const send = (action: string, fields: Readonly<Record<string, string>>) =>
  service.ask(action, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams(fields),
  });

test('an editor mutes a page from its page, and hears of it again', async () => {
  const { action, token } = await pageForm();
  expect((await send(action, { 'form-token': token, hours: '8' })).status).toBe(303);
  const [muted] = await mutedNow(room);
  expect(muted).toMatchObject({ kind: 'page', of: room.page.id, name: room.page.url });
  expect(Date.parse(muted?.until ?? '') - Date.parse(room.clock.now())).toBe(8 * 3_600_000);
  const again = await pageForm();
  expect(again.text).toContain('Muted until 2026-03-0');
  expect((await send(again.action, { 'form-token': again.token })).status).toBe(303);
  expect(await mutedNow(room)).toEqual([]);
});

test('a time that is not offered mutes nothing', async () => {
  const { action, token } = await pageForm();
  expect((await send(action, { 'form-token': token, hours: '9999' })).status).toBe(400);
  expect(await mutedNow(room)).toEqual([]);
});

test('a form that a page elsewhere sends mutes nothing', async () => {
  const { action } = await pageForm();
  expect((await send(action, { 'form-token': 'guessed', hours: '8' })).status).toBe(400);
  expect(await mutedNow(room)).toEqual([]);
});
