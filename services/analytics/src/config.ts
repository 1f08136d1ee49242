import { z } from 'zod';
import { adminEnvironment, readEnvironment, type AdminConfig } from '@maternity/kit';

const databaseUrl = z
  .string()
  .refine((text) => /^postgres(ql)?:\/\//.test(text), { error: 'must begin with postgres:// or postgresql://' });

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const stores = {
  /** The main database: facts, imports, measures. */
  ANALYTICS_DATABASE_URL: databaseUrl,
  /** The star schema that reporting tools read. */
  WAREHOUSE_URL: databaseUrl,
};

const hospital = {
  HOSPITAL_TIME_ZONE: z.string().refine(isTimeZone, { error: 'must be an IANA time zone' }).default('Europe/London'),
  HOSPITAL_CURRENCY: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default('EUR'),
};

const api = {
  ...adminEnvironment,
  ...stores,
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
  ...hospital,
  ADMIN_PORT: adminEnvironment.ADMIN_PORT.unwrap().default(9468),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(200).default(4),
};

export type ApiConfig = AdminConfig & z.output<z.ZodObject<typeof api>>;
export type WorkerConfig = AdminConfig & z.output<z.ZodObject<typeof worker>>;
export type MigrationConfig = { ANALYTICS_DATABASE_URL: string; WAREHOUSE_URL: string; LOG_LEVEL: string };

export const loadApiConfig = (): ApiConfig => readEnvironment(api, process.env);
export const loadWorkerConfig = (): WorkerConfig => readEnvironment(worker, process.env);
export const loadMigrationConfig = (): MigrationConfig =>
  readEnvironment({ ...stores, LOG_LEVEL: adminEnvironment.LOG_LEVEL }, process.env);
