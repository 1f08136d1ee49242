import type { Metadata } from '@grpc/grpc-js';

/** A caller's key for one effect, and a keyed hash of the request that it must stay with. */
export type Idempotency = { key: string; fingerprint: string };

export function idempotencyToMetadata(idempotency: Idempotency, metadata: Metadata): Metadata {
  metadata.set('idempotency-key', idempotency.key);
  metadata.set('idempotency-fingerprint', idempotency.fingerprint);
  return metadata;
}

export function idempotencyFromMetadata(metadata: Metadata): Idempotency | undefined {
  const key = metadata.get('idempotency-key')[0]?.toString();
  const fingerprint = metadata.get('idempotency-fingerprint')[0]?.toString();
  return key && fingerprint ? { key, fingerprint } : undefined;
}
