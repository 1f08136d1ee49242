export const subprotocol = 'maternity.v1+json';

/** How far a channel was read: offsets mean something within their epoch only. */
export type Position = { e: string; o: number };

export type AppointmentData = {
  appointmentId: number;
  status: string;
  version: number;
  start: string;
  end: string;
  doctorId: number;
};

/** One thing that happened. `d` holds ids, times and states, never a name. */
export type Publication<Data = AppointmentData> = {
  ch: string;
  e: string;
  o: number;
  /** The same event has the same id in every channel that carries it. */
  id: string;
  k: string;
  ref: { type: string; id: number; rev: number };
  at: string;
  d: Data;
};

export type DashboardData = {
  asOf: string;
  today: {
    income: number;
    requested: number;
    approved: number;
    rejected: number;
    completed: number;
    cancelled: number;
    noShow: number;
  };
  /** Visits that wait for approval now. */
  waiting: number;
  currency: string;
  freshness: { source: string; asOf: string; lagSeconds: number; stale: boolean }[];
};

/** The whole state of a state channel: it replaces the one before, so it has no position. */
export type Snapshot<Data = DashboardData> = { ch: string; id: string; k: string; at: string; d: Data };

export const isSnapshot = (told: Publication | Snapshot): told is Snapshot => !('o' in told);

type RefusedChannel = { ch: string; error: { code: number; key?: string } };

export type ChannelPage = {
  ch: string;
  /** Absent on state channels, which have no positions. */
  e?: string;
  o?: number;
  recovered?: boolean;
  why?: 'epoch' | 'trimmed' | 'ahead';
  pubs: (Publication | Snapshot)[];
  more: boolean;
};

export type Welcome = {
  conn: string;
  user: string;
  role: string;
  /** Seconds since 1970. */
  exp: number;
  ping: number;
  pong: number;
  resume: string;
  subs: (ChannelPage | RefusedChannel)[];
};

export type Disconnect = { code: number; key: string; retryAfterMs?: number };

export type ServerFrame = {
  id?: number;
  error?: { code: number; key: string; retry: boolean };
  connect?: Welcome;
  hist?: ChannelPage;
  sub?: ChannelPage;
  refresh?: { exp: number; resume: string };
  pub?: Publication | Snapshot;
  pos?: Record<string, number>;
  resume?: string;
  disconnect?: Disconnect;
};

/** What this client uses of a WebSocket; the browser's, Node's and that of `ws` all fit. */
export type Socket = {
  send(text: string): void;
  close(code?: number): void;
  onopen: ((event: never) => void) | null;
  onmessage: ((event: never) => void) | null;
  onclose: ((event: never) => void) | null;
  onerror: ((event: never) => void) | null;
};

export type SocketConstructor = new (url: string, protocol: string) => Socket;
