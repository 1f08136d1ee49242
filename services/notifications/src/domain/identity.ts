export type Role = 'patient' | 'doctor' | 'stakeholder' | 'admin';

const roles = new Set<unknown>(['patient', 'doctor', 'stakeholder', 'admin']);
export const isRole = (value: unknown): value is Role => roles.has(value);

/** Who is behind a socket, as its ticket said. */
export type Identity = {
  accountId: number;
  role: Role;
  doctorId?: number;
  sessionId: string;
  /** When the ticket was issued: what was revoked later no longer holds. */
  issuedAtMs: number;
  /** When the session has to be shown anew. */
  expiresAtMs: number;
  /** The Origin that the ticket was asked from, where it had one. */
  origin?: string;
};

/** A state channel: one whole snapshot, no positions. */
export const dashboardChannel = 'ops:dashboard';

/** The logs that an identity hears without asking, and the only ones it may ask for. */
export function ownChannels({ accountId, role, doctorId }: Identity): string[] {
  const own = [`u:${String(accountId)}`];
  if (role === 'doctor' && doctorId !== undefined) own.push(`doc:${String(doctorId)}`);
  return own;
}

export const seesDashboard = ({ role }: Identity): boolean => role === 'stakeholder' || role === 'admin';
