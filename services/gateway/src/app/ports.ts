export type Role = 'patient' | 'doctor' | 'stakeholder' | 'admin';

/** Somebody whose bearer token was verified. */
export type Identity = {
  accountId: number;
  role: Role;
  patientId?: number;
  doctorId?: number;
  sessionId: string;
  issuedAtMs: number;
  expiresAtMs: number;
};

/** The verified identity that the services behind the door are told. */
export type Caller = {
  /** 0 for somebody who has not logged in. */
  accountId: number;
  role: Role | 'anonymous';
  patientId?: number;
  doctorId?: number;
  sessionId?: string;
  requestId: string;
};

/** What travels beside the arguments of every call: who asks, within which trace, under which key. */
export type Call = {
  caller: Caller;
  traceparent: string;
  idempotency?: { key: string; fingerprint: string };
};

export type Account = {
  id: number;
  role: string;
  email: string;
  displayName: string;
  patientId?: number;
  doctorId?: number;
};

/** A session as the service that keeps it tells it. */
export type OpenSession = {
  sessionId: string;
  refreshToken: string;
  refreshExpiresAtMs: number;
  account?: Account | null;
};

export type Sessions = {
  createSession(request: { email: string; password: string }, call: Call): Promise<OpenSession>;
  createSessionFromIdentity(
    request: { issuer: string; subject: string; email: string },
    call: Call,
  ): Promise<OpenSession>;
  refreshSession(request: { refreshToken: string }, call: Call): Promise<OpenSession>;
};

export type AccessTokens = {
  readonly lifetimeSeconds: number;
  issue(identity: Identity): string;
  /** Throws unauthenticated unless the token is ours, whole and alive. */
  verify(token: string): Promise<Identity>;
};

/** An issuer of the hospital's choice that vouches for people by OpenID Connect. */
export type IdentityProvider = {
  vouchesFor(token: string): boolean;
  verify(
    token: string,
  ): Promise<{ issuer: string; subject: string; email: string; issuedAtMs: number; expiresAtMs: number }>;
};

export type RealtimeTickets = {
  readonly lifetimeSeconds: number;
  issue(identity: Identity, origin: string | undefined): string;
};
