import { legacyHookDecode, normalizeEncoding } from '@exodus/bytes/encoding.js';

/** A feed's text: by its byte order mark, else the Content-Type's charset, else its XML declaration, else UTF-8. */
export function decodeFeed(bytes: Uint8Array, contentType: string | null): string {
  const declared = /charset\s*=\s*["']?([\w:-]{1,40})/i.exec(contentType?.slice(0, 200) ?? '')?.[1];
  const encoding = known(declared) ?? known(declaredInside(bytes)) ?? 'utf-8';
  return legacyHookDecode(bytes, encoding);
}

const known = (label: string | undefined): string | null => {
  const name = label === undefined ? null : normalizeEncoding(label);
  return name === 'replacement' ? null : name;
};

/** `<?xml version="1.0" encoding="windows-1251"?>`: the label is in ASCII whatever it names, save UTF-16, which has a byte order mark. */
function declaredInside(bytes: Uint8Array): string | undefined {
  const start = legacyHookDecode(bytes.subarray(0, 200), 'windows-1252');
  return /^<\?xml[^>]{0,150}?encoding\s*=\s*["']([\w:-]{1,40})/i.exec(start)?.[1];
}
