import { z } from 'zod';
import { adminEnvironment, databaseUrl, readEnvironment, timeZone, type AdminConfig } from '@maternity/kit';

const stores = {
  /** The main database: facts, imports, measures. */
  ANALYTICS_DATABASE_URL: databaseUrl,
  /** The star schema that reporting tools read. */
  WAREHOUSE_URL: databaseUrl,
};

/** A YAML or JSON file that declares replicas; where the operator does, there is none. */
const declared = {
  REPLICAS_FILE: z.string().min(1).optional(),
};

/** CSV files: what they are, and where they come from. */
const imports = {
  /** A folder of contracts besides those of this build. */
  IMPORT_CONTRACTS_FOLDER: z.string().min(1).optional(),
  /** A YAML file that declares sources; where the operator does, there is none. */
  IMPORT_SOURCES_FILE: z.string().min(1).optional(),
  /** About how many rows are committed together, and read again after a kill. */
  IMPORT_CHUNK_ROWS: z.coerce.number().int().min(1).max(200_000).default(10_000),
  /** Of a storage emulator; unset: Google Cloud Storage. */
  GCS_ENDPOINT: z.url().optional(),
};

const hospital = {
  HOSPITAL_TIME_ZONE: timeZone.default('Europe/London'),
  HOSPITAL_CURRENCY: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default('EUR'),
};

const api = {
  ...adminEnvironment,
  ...stores,
  ...imports,
  ...hospital,
  ADMIN_PORT: adminEnvironment.ADMIN_PORT.unwrap().default(9467),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(200).default(8),
  GRPC_HOST: z.string().min(1).default('127.0.0.1'),
  GRPC_PORT: z.coerce.number().int().min(0).max(65_535).default(50_052),
  APPOINTMENTS_ADDRESS: z.string().min(1).default('127.0.0.1:50051'),
};

const worker = {
  ...adminEnvironment,
  ...stores,
  ...declared,
  ...imports,
  ...hospital,
  ADMIN_PORT: adminEnvironment.ADMIN_PORT.unwrap().default(9468),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(200).default(4),
  /** Whether this worker begins the run of the day by itself; in Kubernetes a CronJob does. */
  REFRESH_SCHEDULE: z.enum(['on', 'off']).default('off'),
};

const migration = {
  ...stores,
  ...declared,
  LOG_LEVEL: adminEnvironment.LOG_LEVEL,
  REPORTING_LOGIN: z
    .string()
    .regex(/^[a-z][a-z0-9_]{0,62}$/)
    .default('reporting'),
  /** Set: the login may read the schema `reporting` of the warehouse and of the replicas. */
  REPORTING_PASSWORD: z.string().min(12).optional(),
};

const refresh = {
  ANALYTICS_ADDRESS: z.string().min(1).default('127.0.0.1:50052'),
  HOSPITAL_TIME_ZONE: hospital.HOSPITAL_TIME_ZONE,
};

const reconcile = {
  APPOINTMENTS_ADDRESS: api.APPOINTMENTS_ADDRESS,
  ANALYTICS_ADDRESS: refresh.ANALYTICS_ADDRESS,
  HOSPITAL_TIME_ZONE: hospital.HOSPITAL_TIME_ZONE,
};

const importCommand = {
  ...imports,
  LOG_LEVEL: adminEnvironment.LOG_LEVEL,
  /** Set: the command imports by itself; unset: it asks the analytics that runs. */
  ANALYTICS_DATABASE_URL: databaseUrl.optional(),
  ANALYTICS_ADDRESS: z.string().min(1).default('127.0.0.1:50052'),
  HOSPITAL_TIME_ZONE: hospital.HOSPITAL_TIME_ZONE,
};

const audit = {
  ANALYTICS_DATABASE_URL: stores.ANALYTICS_DATABASE_URL,
  LOG_LEVEL: adminEnvironment.LOG_LEVEL,
  /** A seal that the log told, sequence:hash: the end of the chain cannot have been cut off before it, or written anew. */
  AUDIT_ANCHOR: z
    .string()
    .regex(/^\d{1,15}:[0-9a-f]{64}$/)
    .optional(),
};

export type ApiConfig = AdminConfig & z.output<z.ZodObject<typeof api>>;
export type WorkerConfig = AdminConfig & z.output<z.ZodObject<typeof worker>>;
export type MigrationConfig = z.output<z.ZodObject<typeof migration>>;

export const loadApiConfig = (): ApiConfig => readEnvironment(api, process.env);
export const loadWorkerConfig = (): WorkerConfig => readEnvironment(worker, process.env);
export const loadMigrationConfig = (): MigrationConfig => readEnvironment(migration, process.env);
export const loadAuditConfig = (): z.output<z.ZodObject<typeof audit>> => readEnvironment(audit, process.env);
export type ImportsConfig = z.output<z.ZodObject<typeof imports>>;
export type ImportConfig = z.output<z.ZodObject<typeof importCommand>>;
export const loadImportConfig = (): ImportConfig => readEnvironment(importCommand, process.env);
export const loadRefreshConfig = (): z.output<z.ZodObject<typeof refresh>> => readEnvironment(refresh, process.env);
export const loadReconcileConfig = (): z.output<z.ZodObject<typeof reconcile>> =>
  readEnvironment(reconcile, process.env);
/** What a replica's declaration names: WAREHOUSE_URL or REPLICA…_URL. */
export const databaseUrlOf = (environmentKey: string): string | undefined => process.env[environmentKey] || undefined;
