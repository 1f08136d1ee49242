import { createHash } from 'node:crypto';

/** A seal: the place of an entry in the chain, and the hash over it and all before it, in hex. */
export type Seal = { sequence: number; hash: string };

export const firstSeal: Seal = { sequence: 0, hash: '' };

/**
 * The seal of the next entry.
 * @param fields all of an entry's, each behind its length in bytes, so that no two entries read the same.
 */
export function sealAfter({ sequence, hash }: Seal, fields: readonly string[]): Seal {
  const text = fields.map((field) => `${Buffer.byteLength(field)}:${field}`).join('');
  const digest = createHash('sha256').update(Buffer.from(hash, 'hex')).update(text).digest('hex');
  return { sequence: sequence + 1, hash: digest };
}
