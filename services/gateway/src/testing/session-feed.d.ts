import type { SessionRevocation } from '@maternity/contracts';
type Write = (message: {
    revocations: SessionRevocation[];
    current: boolean;
}) => Promise<void>;
export type SessionFeed = ReturnType<typeof createSessionFeed>;
export declare function createSessionFeed(): {
    follow: (_request: unknown, { write, signal }: {
        write: Write;
        signal: AbortSignal;
    }) => Promise<void>;
    revoke: (revocation: Partial<SessionRevocation> & {
        accountId: number;
    }) => void;
    silence: (silent: boolean) => void;
};
export {};
