/** An event as the log holds it. */
export type LoggedEvent = {
  id: string;
  /** Position in the whole log; 0 in a history that is read before the sequencer came by. */
  sequence: number;
  kind: string;
  atMs: number;
  /** JSON text. */
  facts: string;
  positions: { channel: string; offset: number }[];
  traceparent: string;
};

export type ChannelQuery = { channel: string; afterOffset: number; limit: number };
export type ChannelState = { channel: string; topOffset: number; firstOffset: number; events: LoggedEvent[] };

/** Each answer says of which epoch it is: another one may use sequences and offsets for other events. */
export type EventLog = {
  /** The newest sequence that was given. */
  end(): Promise<{ epoch: string; sequence: number }>;
  /** Events after a sequence, ascending, none missing in between. */
  readAfter(sequence: number, limit: number): Promise<{ epoch: string; events: LoggedEvent[] }>;
  /** All channels as of one instant, in the order of the queries. */
  readChannels(queries: readonly ChannelQuery[]): Promise<{ epoch: string; channels: ChannelState[] }>;
};

/** The end of the log, read once for everybody who follows it. */
export type LogTail = {
  /** Undefined until the tail has read at all. */
  readonly epoch: string | undefined;
  /** Events after a sequence from memory; undefined where memory does not reach back so far. */
  recentAfter(sequence: number, limit: number): LoggedEvent[] | undefined;
  /** Resolves when there is something after `sequence`, after `timeoutMs`, or when the signal aborts. */
  waitBeyond(sequence: number, timeoutMs: number, signal: AbortSignal): Promise<void>;
};

/** Both remove at most `limit`, oldest first, and answer how many went; 0 as well while another replica prunes. */
export type RetentionStore = {
  pruneEvents(beforeMs: number, limit: number): Promise<number>;
  pruneIdempotencyKeys(beforeMs: number, limit: number): Promise<number>;
};
