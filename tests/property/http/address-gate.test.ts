import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeHttpPageReader } from '../../../shared/adapters/http/page-reader.ts';
import { isGlobalAddress } from '../../../shared/adapters/http/vet-address.ts';

/** A reader for which every name leads into a private network. */
const reader = makeHttpPageReader({
  contact: 'desk@harbour-post.example',
  clock: { now: () => '2026-03-04T14:02:00.000Z' },
  resolve: () => Promise.resolve([{ address: '10.0.0.7', family: 4 }]),
});

const privateAddress = fc.oneof(
  fc.tuple(fc.constantFrom(10, 127), fc.nat(255), fc.nat(255), fc.nat(255)),
  fc.tuple(fc.constant(192), fc.constant(168), fc.nat(255), fc.nat(255)),
  fc.tuple(fc.constant(169), fc.constant(254), fc.nat(255), fc.nat(255)),
  fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), fc.nat(255), fc.nat(255)),
  fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), fc.nat(255), fc.nat(255)),
);

const asNumber = (octets: readonly number[]): number =>
  octets.reduce((sum, octet) => sum * 256 + octet, 0);

test('an IPv4 address is as public as its mapped and NAT64 forms', () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      expect(isGlobalAddress(`::ffff:${address}`)).toBe(isGlobalAddress(address));
      expect(isGlobalAddress(`64:ff9b::${address}`)).toBe(isGlobalAddress(address));
    }),
  );
});

test('a private address is refused however it is written', async () => {
  const forms: readonly ((octets: readonly number[]) => string)[] = [
    (octets) => octets.join('.'),
    (octets) => String(asNumber(octets)),
    (octets) => `0x${asNumber(octets).toString(16)}`,
    (octets) => octets.map((octet) => `0${octet.toString(8)}`).join('.'),
    (octets) => octets.join('。'),
    (octets) => `[::ffff:${octets.join('.')}]`,
    (octets) => `[64:ff9b::${octets.join('.')}]`,
    (octets) =>
      `[2002:${asNumber(octets)
        .toString(16)
        .padStart(8, '0')
        .replace(/(.{4})/, '$1:')}::1]`,
  ];
  await fc.assert(
    fc.asyncProperty(privateAddress, fc.constantFrom(...forms), async (octets, form) => {
      const result = await reader.read({ url: `http://${form(octets)}/` });
      expect(result).toMatchObject({ kind: 'unreadable', reason: 'refused-address' });
    }),
  );
});

test('reading has an outcome for any text', async () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.webUrl(),
    fc.string().map((s) => `http://${s}`),
  );
  await fc.assert(
    fc.asyncProperty(texts, async (url) => {
      expect(await reader.read({ url })).toMatchObject({ kind: 'unreadable' });
      expect(reader.delayMs(url)).toBe(2000);
    }),
  );
});
