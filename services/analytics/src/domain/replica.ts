import { fieldError, integerErrors, invalid, refuseFields } from '@maternity/errors';

/** What a replica may hold, and the tables that each comes to. */
const tablesByDataset = {
  appointments: ['appointment', 'appointment_type'],
  income: ['income'],
  operations: ['operation', 'operation_record'],
  births: ['birth'],
  doctors: ['doctor'],
  measures: ['measure'],
} as const;

type Dataset = keyof typeof tablesByDataset;
export type CopiedTable = (typeof tablesByDataset)[Dataset][number];

const datasetNames = Object.keys(tablesByDataset) as Dataset[];
const isDataset = (text: string): text is Dataset => datasetNames.some((name) => name === text);

/** The warehouse is refreshed like a replica and listed beside them; the platform itself declares it. */
export const warehouseName = 'warehouse';

export type ReplicaDeclaration = {
  name: string;
  engine: string;
  /** REPLICA…_URL: the key of the environment that holds the URL. */
  urlEnvironmentKey: string;
  /** Empty: all of them. */
  datasets: string[];
  maximumStalenessSeconds: number;
  suspended: boolean;
};

export type Replica = ReplicaDeclaration & {
  /** What its readers see; 0 before the first refresh. */
  generation: number;
  /** The point in time of that generation. */
  freshAtMs?: number;
  rows: number;
  lastError: string;
};

/** The tables of some datasets in the order in which they are copied. */
export function tablesOf(datasets: readonly string[]): CopiedTable[] {
  const chosen = datasets.length === 0 ? datasetNames : datasets.filter(isDataset);
  return chosen.flatMap((dataset) => [...tablesByDataset[dataset]]);
}

/** Behind its own promise, or behind because its last refresh failed. */
export const isStale = ({ freshAtMs, lastError, maximumStalenessSeconds }: Replica, nowMs: number): boolean =>
  lastError !== '' || freshAtMs === undefined || nowMs - freshAtMs > maximumStalenessSeconds * 1_000;

const nextStep: Record<string, string> = {
  mssql: 'Replicas on SQL Server are not built yet; declare a PostgreSQL database with engine postgres.',
  elasticsearch: 'Replicas in Elasticsearch are not built yet; declare a PostgreSQL database with engine postgres.',
};

/** Throws unless this build can keep such a replica. */
export function checkDeclaration(declaration: ReplicaDeclaration): void {
  const { name, engine, urlEnvironmentKey, datasets, maximumStalenessSeconds } = declaration;
  const notYet = nextStep[engine];
  if (notYet !== undefined) throw invalid('engine-not-supported', notYet, [{ path: 'engine', message: notYet }]);
  refuseFields([
    ...fieldError('name', !/^[a-z][a-z0-9-]{0,62}$/.test(name), 'must be lower-case letters, digits and hyphens'),
    ...fieldError('name', name === warehouseName, 'is the name of the warehouse, which WAREHOUSE_URL declares'),
    ...fieldError('engine', engine !== 'postgres', 'must be postgres, mssql or elasticsearch'),
    // Any other key would let an administrator point a refresh at the main database.
    ...fieldError(
      'urlEnvironmentKey',
      !/^REPLICA[A-Z0-9_]{0,80}_URL$/.test(urlEnvironmentKey),
      'must be a key that begins with REPLICA and ends with _URL, such as REPLICA_<NAME>_URL',
    ),
    ...fieldError('datasets', !datasets.every(isDataset), `must be some of ${datasetNames.join(', ')}`),
    ...integerErrors('maximumStalenessSeconds', maximumStalenessSeconds, { least: 60, most: 31_536_000 }),
  ]);
}
