import { createHmac, timingSafeEqual, type KeyObject } from 'node:crypto';

export type Signer = { sign(text: string): string; isSigned(text: string, signature: string): boolean };

/** HMAC-SHA256, written in base64url. */
export function signerOf(key: KeyObject): Signer {
  const sign = (text: string): string => createHmac('sha256', key).update(text).digest('base64url');
  return {
    sign,
    isSigned: (text, signature) => {
      const expected = Buffer.from(sign(text));
      const given = Buffer.from(signature);
      return given.length === expected.length && timingSafeEqual(given, expected);
    },
  };
}
