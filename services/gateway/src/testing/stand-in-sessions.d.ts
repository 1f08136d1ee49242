import type { Works } from './serve-stand-in.ts';
import { type Data } from './stand-in-data.ts';
import type { SessionFeed } from './session-feed.ts';
export declare function sessions(data: Data, revoke: SessionFeed['revoke']): Works;
