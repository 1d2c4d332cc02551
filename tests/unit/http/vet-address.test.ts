import { describe, expect, test } from 'vitest';
import { isGlobalAddress } from '../../../shared/adapters/http/vet-address.ts';

describe('an address on the public internet may be reached', () => {
  test.each([
    '93.184.215.14',
    '2606:2800:21f:cb07::1',
    '::ffff:93.184.215.14',
    '64:ff9b::5db8:d70e',
  ])('%s', (address) => {
    expect(isGlobalAddress(address)).toBe(true);
  });
});

describe('an address that is not on the public internet is refused', () => {
  test.each([
    ['this machine', '127.0.0.1'],
    ['this machine, another form', '127.8.8.8'],
    ['this machine in IPv6', '::1'],
    ['no address', '0.0.0.0'],
    ['no address in IPv6', '::'],
    ['a private network', '10.1.2.3'],
    ['a private network', '172.16.0.1'],
    ['a private network', '192.168.1.1'],
    ['a private network in IPv6', 'fc00::1'],
    ['a cloud machine’s credentials', '169.254.169.254'],
    ['the same in IPv6', 'fd00:ec2::254'],
    ['a container’s credentials', '169.254.170.2'],
    ['a cloud’s control channel', '168.63.129.16'],
    ['link-local', 'fe80::1'],
    ['link-local with a zone', 'fe80::1%eth0'],
    ['carrier-grade NAT', '100.64.0.1'],
    ['broadcast', '255.255.255.255'],
    ['multicast', '224.0.0.1'],
    ['multicast in IPv6', 'ff02::1'],
    ['reserved', '240.0.0.1'],
    ['documentation', '203.0.113.9'],
    ['documentation in IPv6', '2001:db8::1'],
    ['documentation in IPv6', '3fff::1'],
    ['benchmarks', '198.18.0.1'],
    ['mapped', '::ffff:127.0.0.1'],
    ['mapped in hexadecimal', '::ffff:7f00:1'],
    ['compatible', '::127.0.0.1'],
    ['translated', '::ffff:0:127.0.0.1'],
    ['NAT64', '64:ff9b::7f00:1'],
    ['local NAT64', '64:ff9b:1::a00:1'],
    ['6to4', '2002:7f00:1::1'],
    ['6to4 of a public address', '2002:5db8:d70e::1'],
    ['Teredo', '2001:0:5ef5:79fd::1'],
    ['site-local', 'fec0::1'],
    ['not given out', '4000::1'],
    ['a name', 'localhost'],
    ['nothing', ''],
  ])('%s: %s', (_, address) => {
    expect(isGlobalAddress(address)).toBe(false);
  });
});
