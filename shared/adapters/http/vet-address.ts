import ipaddr from 'ipaddr.js';

/** IPv6 that any network may route today (RFC 4291); all else is special or not yet given out. */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');
const documentation = ipaddr.IPv6.parseCIDR('3fff::/20');
/** RFC 6052: DNS64 networks reach every IPv4 host through this prefix, so it is opened, not refused. */
const nat64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96');
/** Inside public space, yet it answers only the machine itself: one cloud's control channel. */
const hostOnly = new Set(['168.63.129.16']);

/** Whether an address (not a name) may be reached from page content: global, after mapped and NAT64 forms are opened. 6to4 and Teredo are refused whole: nothing that publishes news needs them. */
export function isGlobalAddress(address: string): boolean {
  if (!ipaddr.isValid(address) || address.includes('%')) {
    return false;
  }
  const parsed = ipaddr.parse(address);
  return parsed instanceof ipaddr.IPv6 ? isGlobalV6(parsed) : isGlobalV4(parsed);
}

function isGlobalV4(address: ipaddr.IPv4): boolean {
  return address.range() === 'unicast' && !hostOnly.has(address.toString());
}

function isGlobalV6(address: ipaddr.IPv6): boolean {
  if (address.isIPv4MappedAddress()) {
    return isGlobalV4(address.toIPv4Address());
  }
  if (address.match(nat64)) {
    return isGlobalV4(new ipaddr.IPv4(address.toByteArray().slice(12)));
  }
  return (
    address.range() === 'unicast' && address.match(globalUnicast) && !address.match(documentation)
  );
}
