import type { Page } from '../app/read-page.ts';
import { takeChannel } from '../domain/channel-log.ts';
import type { Want } from '../domain/command.ts';
import { dashboardChannel, ownChannels, seesDashboard } from '../domain/identity.ts';
import { errorReply } from '../domain/reply-errors.ts';
import type { Connection, Subscription } from './connection.ts';
import { connectionChanged, noteBuffered } from './fan-out.ts';
import { reply, subscribe, unsubscribe, type Hub } from './hub.ts';
import { dashboardBody, pageBody, readPage } from './page-reply.ts';

type Answered = Asked & { page: Page };
type Asked = { id: number; kind: 'sub' | 'hist'; want: Want };

const subscriptionOf = ({ subscriptions }: Connection, name: string): Subscription | undefined =>
  subscriptions.find(({ channel }) => channel.name === name);

const mayHear = ({ identity }: Connection, name: string): boolean =>
  identity !== undefined && ownChannels(identity).includes(name);

/** `sub` and `hist`: a page of a channel that is one's own; live publications go on after it, or wait for more pages. */
export function askForPage(hub: Hub, connection: Connection, asked: Asked): void | Promise<void> {
  const { id, kind, want } = asked;
  if (want.channel === dashboardChannel && connection.identity && seesDashboard(connection.identity)) {
    return askForState(hub, connection, asked);
  }
  if (!mayHear(connection, want.channel)) return reply(hub, connection, errorReply(id, 'permission_denied'));
  // With a position it means: begin again from there.
  if (kind === 'sub' && want.since === undefined && subscriptionOf(connection, want.channel)) {
    return reply(hub, connection, errorReply(id, 'already_subscribed'));
  }
  const page = readPage(hub, want);
  if (!(page instanceof Promise)) return answer(hub, connection, { ...asked, page });
  return page.then(
    (read) => answer(hub, connection, { ...asked, page: read }),
    () => reply(hub, connection, errorReply(id, 'internal')),
  );
}

function answer(hub: Hub, connection: Connection, { id, kind, want, page }: Answered): void {
  if (connection.phase !== 'live') return;
  const known = subscriptionOf(connection, page.channel);
  const subscription =
    known ??
    (kind === 'sub' ? subscribe(connection, takeChannel(hub.publications, page.channel), page.last) : undefined);
  if (subscription) continueAfter(subscription, want, page);
  reply(hub, connection, `{"id":${String(id)},"${kind}":${pageBody(hub, page)}}`);
  noteBuffered(hub, connection);
  connectionChanged(hub, connection);
}

/** Where live publications go on. A look at the position alone (no `since`) changes nothing. */
function continueAfter(subscription: Subscription, want: Want, page: Page): void {
  if (want.since === undefined) return;
  subscription.state = page.more ? 'paging' : 'live';
  subscription.sent = page.more ? page.last : Math.max(subscription.sent, page.last);
}

function askForState(hub: Hub, connection: Connection, { id, kind }: Asked): void {
  if (kind === 'hist') return reply(hub, connection, errorReply(id, 'not_available'));
  if (connection.dashboard >= 0) return reply(hub, connection, errorReply(id, 'already_subscribed'));
  connection.dashboard = hub.dashboard.version;
  reply(hub, connection, `{"id":${String(id)},"sub":${dashboardBody(hub)}}`);
}

export function stopHearing(hub: Hub, connection: Connection, { id, channel }: { id: number; channel: string }): void {
  const subscription = subscriptionOf(connection, channel);
  if (subscription) unsubscribe(hub, subscription);
  if (channel === dashboardChannel) connection.dashboard = -1;
  reply(hub, connection, `{"id":${String(id)},"unsub":{"ch":${JSON.stringify(channel)}}}`);
}
