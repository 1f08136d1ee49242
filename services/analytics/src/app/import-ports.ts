import type { Contract } from '../domain/contract.ts';
import type { FactsOf } from '../domain/import-facts.ts';
import type { Conservation, FileProfile, FileState, RowBatch } from '../domain/import-file.ts';

export type Source = {
  name: string;
  uri: string;
  dataset: string;
  suspended: boolean;
  /** 0 for never. */
  lastDiscoveryMs: number;
  lastError: string;
};
export type Dataset = { name: string; contractVersion: number; rows: number; freshAtMs: number };

/** An object of a storage: these very bytes, which never change. */
export type StoredObject = { bucket: string; object: string; generation: number; size: number };

/** Storages by their scheme, such as gs:// or file://. */
export type ObjectStorage = {
  list(uri: string): AsyncIterable<StoredObject>;
  /** The object itself; undefined when this generation is not there any more. */
  read(object: StoredObject, from: number): Promise<AsyncIterable<Uint8Array> | undefined>;
};

/** A file that a worker holds. What it writes with an older fence is refused. */
export type ClaimedFile = StoredObject & {
  id: number;
  source: string;
  dataset: string;
  fence: number;
  attempt: number;
  pass: number;
  /** Undefined until it has been profiled. */
  progress: (FileProgress & { contractVersion: number }) | undefined;
  staged: boolean;
};
export type FileProgress = { sha256: string; profile: FileProfile; bytesDone: number; linesDone: number };
export type Holder = Pick<ClaimedFile, 'id' | 'fence'>;

export type ImportRun = {
  id: number;
  dataset: string;
  source: string;
  object: string;
  state: FileState;
  rowsRead: number;
  rowsKept: number;
  rowsRejected: number;
  bytes: number;
  bytesDone: number;
  startedAtMs: number;
  finishedAtMs: number;
  errorCode: string;
  contractVersion: number;
};
export type ShownRejectedRow = {
  id: number;
  line: number;
  column: string;
  rule: string;
  message: string;
  maskedValue: string;
  status: string;
};

export type ContractStore = {
  /** Throws when this version is there with other text. */
  keep(contract: { contract: Contract; text: string; sha256: string }): Promise<void>;
  /** The newest, or this version. */
  read(dataset: string, version?: number): Promise<Contract | undefined>;
};

export type SourceStore = {
  list(): Promise<Source[]>;
  put(source: Pick<Source, 'name' | 'uri' | 'dataset' | 'suspended'>, declaredBy: 'file' | 'api'): Promise<Source>;
  noteDiscovery(name: string, error: string): Promise<void>;
};

export type FileStore = {
  /** Adds what is new. @returns how many were. */
  discover(objects: StoredObject[], from: { source: string; dataset: string }): Promise<number>;
  /** The id of this very object of a dataset. */
  find(object: StoredObject, dataset: string): Promise<number | undefined>;
  /** The oldest file that waits, or this one; nobody else gets it while the lease lasts. */
  claim(owner: string, id?: number): Promise<ClaimedFile | undefined>;
  /** Each of these throws when somebody else has taken the file. */
  renew(holder: Holder): Promise<void>;
  release(holder: Holder): Promise<void>;
  begin(
    holder: Holder,
    progress: { contractVersion: number; sha256: string; size: number; profile: FileProfile },
  ): Promise<void>;
  commit(file: ClaimedFile, batch: RowBatch): Promise<void>;
  /** Done, or `staged`: then it waits for its turn to be published. */
  finish(holder: Holder, ending: { state: FileState; errorCode: string }): Promise<void>;
  retry(holder: Holder, failure: { delayMs: number; errorCode: string }): Promise<void>;
  /**
   * Whether a file of these very bytes has been published by the same contract; where a later file of the dataset may
   * have changed its rows, only if none has followed.
   */
  isDuplicate(
    file: ClaimedFile,
    content: { sha256: string; contractVersion: number; keepsOrder: boolean },
  ): Promise<boolean>;
  /** Deletes what is left of a file that is done. @returns whether there was one. */
  sweep(): Promise<boolean>;
};

/** How publishing ended; `waiting` for earlier files of the dataset. */
export type PublishOutcome = 'published' | 'waiting' | 'superseded' | 'too-many-bad-rows' | 'snapshot-shrinks';

export type PublishStore = {
  conservation(file: ClaimedFile): Promise<Conservation>;
  /** All of the file's rows and what they count for at once, or nothing. Repeated keys are rejected first. */
  publish(file: ClaimedFile, contract: Contract): Promise<PublishOutcome>;
};

export type RunStore = {
  list(query: { limit: number; beforeId: number; dataset: string; state: string }): Promise<ImportRun[]>;
  get(id: number): Promise<ImportRun | undefined>;
  rejectedRows(query: { runId: number; limit: number; afterId: number }): Promise<ShownRejectedRow[]>;
  datasets(): Promise<Dataset[]>;
  /** Lets a file that is done be read again from its beginning. @returns whether it was. */
  replay(id: number): Promise<boolean>;
};

/** The text side: what turns bytes into rows. */
export type CsvFormat = {
  profile(
    content: AsyncIterable<Uint8Array>,
    contract: Contract,
    onBytes: (size: number) => Promise<void>,
  ): Promise<{ sha256: string; size: number; profile: FileProfile }>;
  rows(
    content: AsyncIterable<Uint8Array>,
    reading: { contract: Contract; progress: FileProgress; factsOf: FactsOf; object: StoredObject },
  ): AsyncGenerator<RowBatch, void>;
};

export type ImportParts = {
  contracts: ContractStore;
  files: FileStore;
  publishing: PublishStore;
  storage: ObjectStorage;
  csv: CsvFormat;
  timeZone: string;
};
