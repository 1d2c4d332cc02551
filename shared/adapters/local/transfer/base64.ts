import type { Base64 } from '../../../ports/pack.ts';

/** Base64 by Node's Buffer, which reads past what is no base64: that is refused here. */
export const base64: Base64 = {
  encode: (bytes) => Buffer.from(bytes).toString('base64'),
  decode: (text) => {
    const bytes = Buffer.from(text, 'base64');
    return bytes.toString('base64') === text ? bytes : null;
  },
};
