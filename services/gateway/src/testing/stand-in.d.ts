import { type Log } from '@maternity/kit';
import { type Watched } from './serve-stand-in.ts';
import { type SessionFeed } from './session-feed.ts';
import { type Data } from './stand-in-data.ts';
export type StandIn = Watched & Pick<SessionFeed, 'revoke' | 'silence'> & {
    data: Data;
};
/** appointments from memory: its contract, one record a question, no rules of time. */
export declare function startStandIn(log: Log, port?: number): Promise<StandIn>;
