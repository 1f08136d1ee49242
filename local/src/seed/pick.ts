import { createHash } from 'node:crypto';

/** A number from 0 to `below` - 1 that looks like chance and is the same for the same key every time. */
export function pick(key: string, below: number): number {
  return createHash('sha256').update(key).digest().readUInt32BE(0) % below;
}
