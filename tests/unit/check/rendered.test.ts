import { expect, test } from 'vitest';
import { sha256 } from '../../../shared/adapters/local/sha256.ts';
import { pageIdentity } from '../../../shared/use-cases/page-identity.ts';
import { fetched, makeNewsroom, newsHtml } from '../../support/make-newsroom.ts';

test('a version of a rendered page says that its bytes came out of a browser', async () => {
  const desk = await makeNewsroom();
  const html = newsHtml(['The Northern Front is holding 58 hostages.']);
  desk.answer(fetched(html, { rendered: true }));
  await desk.check();
  const [version] = await desk.versions();
  expect(version?.rendered).toBe(true);
  const document = version === undefined ? null : await desk.store.versions.documentOf(version);
  expect(document?.rendered).toBe(true);
});

test('a version of a page as it was sent says nothing of a browser', async () => {
  const desk = await makeNewsroom();
  desk.publish(['The Northern Front is holding 58 hostages.']);
  await desk.check();
  const [version] = await desk.versions();
  expect(version).not.toHaveProperty('rendered');
});

test('a rendered page and the same page as it is sent have histories of their own', () => {
  const url = 'https://harbour-post.example/talks';
  const plain = pageIdentity({ url, selectors: {} }, sha256);
  const rendered = pageIdentity({ url, selectors: { render: true } }, sha256);
  expect(rendered?.id).not.toBe(plain?.id);
  expect(rendered?.url).toBe(plain?.url);
});
