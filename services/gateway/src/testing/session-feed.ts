import type { SessionRevocation } from '@maternity/contracts';

type Write = (message: { revocations: SessionRevocation[]; current: boolean }) => Promise<void>;

export type SessionFeed = ReturnType<typeof createSessionFeed>;

export function createSessionFeed() {
  const revocations: SessionRevocation[] = [];
  const writers = new Set<Write>();
  let isSilent = false;
  const tell = (told: SessionRevocation[]): void => {
    if (!isSilent) for (const write of writers) void write({ revocations: told, current: true });
  };
  return {
    follow: async (_request: unknown, { write, signal }: { write: Write; signal: AbortSignal }): Promise<void> => {
      writers.add(write);
      if (!isSilent) await write({ revocations, current: true });
      const heartbeat = setInterval(tell, 200, []);
      await new Promise((resolve) => {
        signal.addEventListener('abort', resolve, { once: true });
      });
      clearInterval(heartbeat);
      writers.delete(write);
    },
    revoke: (revocation: Partial<SessionRevocation> & { accountId: number }): void => {
      const told = { sessionId: '', revokedAtMs: Date.now(), ...revocation };
      revocations.push(told);
      tell([told]);
    },
    silence: (silent: boolean): void => {
      isSilent = silent;
    },
  };
}
