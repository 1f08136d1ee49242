import { isAppError } from '@maternity/errors';
import type { Page } from '../app/read-page.ts';
import { takeChannel } from '../domain/channel-log.ts';
import type { CloseReason } from '../domain/close-reasons.ts';
import { mostChannels, pageLimit, type Command, type Want } from '../domain/command.ts';
import { dashboardChannel, ownChannels, seesDashboard, type Identity } from '../domain/identity.ts';
import { errorBody, errorReply, type ReplyError } from '../domain/reply-errors.ts';
import type { Connection } from './connection.ts';
import { connectionChanged, noteBuffered } from './fan-out.ts';
import { pingSeconds, pongSeconds, schedulePing } from './heartbeat.ts';
import { count, disconnect, reply, subscribe, type Hub } from './hub.ts';
import { connects } from './metrics.ts';
import { dashboardBody, pageBody, readPage } from './page-reply.ts';

type Connect = Extract<Command, { kind: 'connect' }>;
/**
 * What is kept while an attempt waits for the history. Not the credential: at thousands at once it would outlive two
 * collections and become garbage of the kind that is cleared last.
 */
type Attempt = { hub: Hub; connection: Connection; id: number; wants: Want[]; credential: 'ticket' | 'resume' };

const mostPerAccount = 5;
const retryMs = 1_000;
let connectionNumber = 0;

/** Answers the first frame; at once where a resume token and the window in memory are enough. */
export function connect(hub: Hub, connection: Connection, command: Connect): void | Promise<void> {
  const { id, wants, ticket, resume = '' } = command;
  const attempt: Attempt = { hub, connection, id, wants, credential: ticket === undefined ? 'resume' : 'ticket' };
  connection.phase = 'connecting';
  if (wants.length > mostChannels) return refuse(attempt, 'limit_exceeded', 'limit');
  if (!hub.isCurrent()) return refuse(attempt, 'internal', 'server_error');
  if (ticket === undefined) return connectByResume(attempt, resume);
  return hub.readTicket(ticket).then(
    (identity) => admit(attempt, identity),
    (error: unknown) => refuseTicket(attempt, error),
  );
}

function connectByResume(attempt: Attempt, resume: string): void | Promise<void> {
  const token = attempt.hub.resume.read(resume);
  if (token === undefined) return refuse(attempt, 'unauthorized', 'invalid_ticket');
  if (token.usableUntilMs <= Date.now()) return refuse(attempt, 'token_expired', 'credentials_expired');
  return admit(attempt, token.identity);
}

function refuseTicket(attempt: Attempt, error: unknown): void {
  if (!isAppError(error)) throw error;
  if (error.kind === 'unauthenticated') refuse(attempt, 'unauthorized', 'invalid_ticket');
  else refuse(attempt, 'internal', 'server_error');
}

function admit(attempt: Attempt, identity: Identity): void | Promise<void> {
  const { hub, connection, wants } = attempt;
  if (identity.origin !== undefined && identity.origin !== connection.origin) {
    return refuse(attempt, 'unauthorized', 'invalid_ticket');
  }
  if (hub.revoked.has(identity)) return refuse(attempt, 'unauthorized', 'revoked');
  if (identity.expiresAtMs <= Date.now()) return refuse(attempt, 'token_expired', 'credentials_expired');
  const pages = ownChannels(identity).map((channel) => readPage(hub, wantOf(wants, channel)));
  if (pages.every(isRead)) return welcome(attempt, identity, pages);
  return Promise.all(pages.map(async (page) => page)).then(
    (read) => welcome(attempt, identity, read),
    () => refuse(attempt, 'internal', 'server_error'),
  );
}

const isRead = (page: Page | Promise<Page>): page is Page => !(page instanceof Promise);

const wantOf = (wants: Want[], channel: string): Want =>
  wants.find((want) => want.channel === channel) ?? { channel, since: undefined, limit: pageLimit };

function welcome(attempt: Attempt, identity: Identity, pages: Page[]): void {
  const { hub, connection, credential } = attempt;
  if (connection.phase !== 'connecting') return;
  // Asked again: reading the history takes time, and a right may have been lost meanwhile.
  if (hub.revoked.has(identity)) return refuse(attempt, 'unauthorized', 'revoked');
  if (hub.limits && (hub.openByAccount.get(identity.accountId) ?? 0) >= mostPerAccount) {
    return refuse(attempt, 'limit_exceeded', 'limit');
  }
  count(hub.waitingByAddress, connection.address, -1);
  connection.address = '';
  count(hub.openByAccount, identity.accountId, 1);
  connection.phase = 'live';
  connection.identity = identity;
  connection.dashboard = seesDashboard(identity) ? hub.dashboard.version : -1;
  for (const page of pages) {
    const channel = takeChannel(hub.publications, page.channel);
    subscribe(connection, channel, page.last).state = page.more ? 'paging' : 'live';
  }
  schedulePing(connection, Date.now());
  connects.add(1, credential, 'accepted');
  reply(hub, connection, welcomeFrame(attempt, identity, pages));
  noteBuffered(hub, connection);
  connectionChanged(hub, connection);
}

function welcomeFrame({ hub, id, wants }: Attempt, identity: Identity, pages: Page[]): string {
  connectionNumber += 1;
  const session = {
    conn: `c-${String(connectionNumber)}`,
    user: String(identity.accountId),
    role: identity.role,
    exp: Math.floor(identity.expiresAtMs / 1_000),
    ping: pingSeconds,
    pong: pongSeconds,
    resume: hub.resume.issue(identity, Date.now()),
    maxSubs: mostChannels,
  };
  const bodies = pages.map((page) => pageBody(hub, page));
  if (seesDashboard(identity)) bodies.push(dashboardBody(hub));
  bodies.push(...refusedBodies(wants, identity, pages));
  const fields = JSON.stringify(session).slice(1, -1);
  return `{"id":${String(id)},"connect":{${fields},"subs":[${bodies.join(',')}]}}`;
}

function refusedBodies(wants: Want[], identity: Identity, pages: Page[]): string[] {
  const own = new Set(pages.map(({ channel }) => channel));
  if (seesDashboard(identity)) own.add(dashboardChannel);
  const refused = wants.filter(({ channel }) => !own.has(channel));
  return refused.map(({ channel }) => `{"ch":${JSON.stringify(channel)},"error":${errorBody('permission_denied')}}`);
}

function refuse({ hub, connection, id, credential }: Attempt, error: ReplyError, reason: CloseReason): void {
  connects.add(1, credential, reason);
  reply(hub, connection, errorReply(id, error));
  const retryAfterMs = reason === 'server_error' ? retryMs * (0.5 + Math.random()) : undefined;
  disconnect(hub, connection, { reason, retryAfterMs });
}
