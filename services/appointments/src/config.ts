import { z } from 'zod';
import { adminEnvironment, databaseUrl, readEnvironment, timeZone, type AdminConfig } from '@maternity/kit';

const environment = {
  ...adminEnvironment,
  ADMIN_PORT: adminEnvironment.ADMIN_PORT.unwrap().default(9465),
  APPOINTMENTS_DATABASE_URL: databaseUrl,
  DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(200).default(8),
  GRPC_HOST: z.string().min(1).default('127.0.0.1'),
  GRPC_PORT: z.coerce.number().int().min(0).max(65_535).default(50_051),
  /** Unset: a cache inside the process. */
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  HOSPITAL_TIME_ZONE: timeZone.default('Europe/London'),
  HOSPITAL_CURRENCY: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default('EUR'),
  /** How long a request waits for its doctor at most. */
  APPOINTMENT_HOLD_HOURS: z.coerce.number().int().min(1).max(720).default(72),
  /** Cursors older than this must begin anew. */
  EVENT_RETENTION_DAYS: z.coerce.number().int().min(1).max(3_650).default(30),
  /** How long an access token lives, so how long a revocation has to be told. */
  ACCESS_TOKEN_SECONDS: z.coerce.number().int().min(30).max(86_400).default(900),
  REFRESH_TOKEN_DAYS: z.coerce.number().int().min(1).max(365).default(30),
};

export type Config = AdminConfig & z.output<z.ZodObject<typeof environment>>;

export const loadConfig = (): Config => readEnvironment(environment, process.env);

/** What the migration command needs. */
export const loadMigrationConfig = (): { APPOINTMENTS_DATABASE_URL: string; LOG_LEVEL: string } =>
  readEnvironment({ APPOINTMENTS_DATABASE_URL: databaseUrl, LOG_LEVEL: adminEnvironment.LOG_LEVEL }, process.env);
