/** Addresses of this machine that its owner opened by name, `127.0.0.1:8025`, with commas between. */
export function openedAddresses(): { readonly allowAddresses?: readonly string[] } {
  const given = process.env['RECOUNT_ALLOW_ADDRESSES'];
  return given === undefined || given === '' ? {} : { allowAddresses: given.split(',') };
}
