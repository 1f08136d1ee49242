import { createSecretKey, hkdfSync } from 'node:crypto';
import type { Identity } from '../domain/identity.ts';
import { signerOf } from './signer.ts';

export type ResumeTokens = {
  /** A token for this identity, good for ten minutes and no longer than the session. */
  issue(identity: Identity, nowMs: number): string;
  /** undefined when it was not issued here or was changed; otherwise until when it may be used. */
  read(token: string): { identity: Identity; usableUntilMs: number } | undefined;
};

const livesMs = 600_000;

/**
 * Tokens that prove themselves: coming back after a cut or a restart asks no store. The key is derived from the
 * ticket secret, so that all replicas share it and neither kind passes for the other.
 */
export function resumeTokens(secret: string): ResumeTokens {
  const bytes = hkdfSync('sha256', secret, '', 'maternity realtime resume v1', 32);
  const { sign, isSigned } = signerOf(createSecretKey(Buffer.from(bytes)));
  return {
    issue: (identity, nowMs) => {
      const until = Math.min(nowMs + livesMs, identity.expiresAtMs);
      const payload = Buffer.from(JSON.stringify([until, identity])).toString('base64url');
      return `${payload}.${sign(payload)}`;
    },
    read: (token) => {
      const [payload = '', signature = '', ...rest] = token.split('.');
      if (rest.length > 0 || !isSigned(payload, signature)) return undefined;
      const [usableUntilMs, identity] = JSON.parse(Buffer.from(payload, 'base64url').toString()) as [number, Identity];
      return { identity, usableUntilMs };
    },
  };
}
