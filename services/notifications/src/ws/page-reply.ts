import { pageFromHistory, pageFromWindow, type Page } from '../app/read-page.ts';
import { releaseChannel, takeChannel } from '../domain/channel-log.ts';
import type { Want } from '../domain/command.ts';
import { dashboardChannel } from '../domain/identity.ts';
import { publicationOf } from '../domain/publication.ts';
import type { Hub } from './hub.ts';
import { recoveries, tally } from './metrics.ts';

/** At once where memory holds the page, else from the history. */
export function readPage(hub: Hub, want: Want): Page | Promise<Page> {
  const channel = takeChannel(hub.publications, want.channel);
  const page = pageFromWindow(hub.publications, channel, want);
  releaseChannel(hub.publications, channel);
  return page ?? pageFromHistory(hub.publications, hub.readHistory, want);
}

/** The page as it stands in a reply, counted. */
export function pageBody(hub: Hub, page: Page): string {
  const { channel, epoch, top, verdict, frames, more } = page;
  recoveries.add(1, verdict);
  tally.deliveries += frames.length;
  if (verdict === 'ahead') {
    hub.log.error(
      { 'maternity.channel': channel, 'maternity.offset': top },
      'a client is ahead of the log: it lost events',
    );
  }
  const refused = verdict === 'recovered' || verdict === 'fresh' ? '' : `,"why":"${verdict}"`;
  const place = `"ch":${JSON.stringify(channel)},"e":${JSON.stringify(epoch)},"o":${String(top)}`;
  const publications = frames.map(publicationOf).join(',');
  const recovered = String(verdict === 'recovered');
  return `{${place},"recovered":${recovered}${refused},"pubs":[${publications}],"more":${String(more)}}`;
}

/** The state channel in a reply, with its newest snapshot where there is one. */
export function dashboardBody({ dashboard }: Hub): string {
  const publications = dashboard.frame === undefined ? '' : publicationOf(dashboard.frame);
  return `{"ch":"${dashboardChannel}","pubs":[${publications}],"more":false}`;
}
