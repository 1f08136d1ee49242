import { fileURLToPath } from 'node:url';
import { dial, type DialOptions, type Frame, type RawSocket } from './dial.ts';
import { eventually } from './eventually.ts';
import { freePort } from './free-port.ts';
import { mintTicket, type TicketClaims } from './mint-ticket.ts';
import { serveStandIn, type StandInAppointments } from './stand-in-appointments.ts';
import { createStandInLog, type StandInLog } from './stand-in-log.ts';
import { startService, type TestService } from './start-service.ts';

export const ticketSecret = 'a secret that only the tests of this repository use';

/** The service as a process, between a stand-in for appointments and clients of the test. */
export type RealtimeHouse = {
  readonly log: StandInLog;
  readonly url: string;
  readonly environment: Record<string, string>;
  service: TestService;
  /** Address of its admin port. */
  readonly admin: string;
  appointments: StandInAppointments;
  /** A socket that has said its connect frame and got the answer, if that was a welcome. */
  enter(ticket: TicketClaims | { resume: string }, options?: EnterOptions): Promise<Entered>;
  close(): Promise<void>;
};

type EnterOptions = DialOptions & { subs?: Frame[] };
export type Welcome = { resume: string; subs: Sub[]; exp: number; role: string; user: string };
export type Sub = {
  ch: string;
  e: string;
  o: number;
  recovered: boolean;
  why?: string;
  pubs: { o: number }[];
  more: boolean;
  error?: { code: number };
};
export type Entered = RawSocket & { readonly welcome: Welcome };

export async function startNotifications(
  engine: string,
  environment: Record<string, string> = {},
): Promise<RealtimeHouse> {
  const log = createStandInLog();
  const appointments = await serveStandIn(log);
  const port = String(await freePort());
  const adminPort = String(await freePort());
  const admin = `http://127.0.0.1:${adminPort}`;
  const complete = {
    ADMIN_PORT: adminPort,
    REALTIME_TICKET_SECRET: ticketSecret,
    APPOINTMENTS_ADDRESS: appointments.address,
    ANALYTICS_ADDRESS: appointments.address,
    REALTIME_ENGINE: engine,
    WS_PORT: port,
    DRAIN_SECONDS: '6',
    ...environment,
  };
  const url = `ws://127.0.0.1:${port}/ws`;
  const service = await startReady(complete, admin).catch(async (error: unknown) => {
    await appointments.stop();
    throw error;
  });
  const house: RealtimeHouse = {
    log,
    url,
    environment: complete,
    service,
    admin,
    appointments,
    enter: (ticket, options = {}) => enter(url, ticket, options),
    close: async () => {
      await house.service.stop();
      await house.appointments.stop();
    },
  };
  return house;
}

/** Starts the service again, after it was killed, where it was. */
export async function restartNotifications(house: RealtimeHouse): Promise<void> {
  house.service = await startReady(house.environment, house.admin);
}

const script = fileURLToPath(new URL('../../../services/notifications/dist/main.js', import.meta.url));

async function startReady(environment: Record<string, string>, admin: string): Promise<TestService> {
  const service = await startService(script, environment);
  await eventually(async () => (await fetch(`${admin}/readyz`)).ok, { timeoutMs: 10_000 });
  return service;
}

async function enter(
  url: string,
  ticket: TicketClaims | { resume: string },
  { subs = [], ...options }: EnterOptions,
): Promise<Entered> {
  const socket = await dial(url, options);
  const credential = 'resume' in ticket ? ticket : { ticket: mintTicket(ticketSecret, ticket) };
  socket.send({ id: 1, connect: { ...credential, subs } });
  const { connect } = await socket.reply(1);
  return { ...socket, welcome: connect as Welcome };
}
