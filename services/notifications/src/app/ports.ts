/** A stretch of one channel as the log of record holds it. */
export type HistoryPage = {
  epoch: string;
  top: number;
  /** The oldest offset still kept, 0 where there is none. */
  first: number;
  /** Frames of consecutive offsets, from the first one after what was asked. */
  frames: Buffer[];
};

export type HistoryRequest = { channel: string; after: number; limit: number };

/** Reads several channels in one call; one page a request, in their order. Rejects when the log cannot be reached. */
export type ReadHistory = (requests: HistoryRequest[]) => Promise<HistoryPage[]>;

/** Keeps which tickets were used. */
export type UsedTickets = {
  /** True for the first caller only. Rejects when that cannot be known. */
  use(id: string, seconds: number): Promise<boolean>;
};
