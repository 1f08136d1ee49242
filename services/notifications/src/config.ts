import { adminEnvironment, readEnvironment, type AdminConfig } from '@maternity/kit';
import { z } from 'zod';

const origins = z
  .string()
  .default('')
  .transform((list) =>
    list
      .split(',')
      .map((origin) => origin.trim())
      .filter((origin) => origin !== ''),
  )
  .refine((list) => list.every((origin) => URL.canParse(origin)), 'must be a comma separated list of addresses');

const environment = {
  ...adminEnvironment,
  ADMIN_PORT: z.coerce.number().int().min(0).max(65_535).default(9466),
  WS_HOST: z.string().min(1).default('127.0.0.1'),
  WS_PORT: z.coerce.number().int().min(0).max(65_535).default(8001),
  /** "name:port", or several "ip:port" */
  APPOINTMENTS_ADDRESS: z.string().min(1).default('127.0.0.1:50051'),
  /** The same of analytics, which tells what stands on the dashboard. */
  ANALYTICS_ADDRESS: z.string().min(1).default('127.0.0.1:50052'),
  /** Shared with the gateway, which signs tickets with it. */
  REALTIME_TICKET_SECRET: z.string().min(32, 'must have at least 32 characters'),
  /** The gateway's own address: pages that it serves may open a socket. */
  PUBLIC_URL: z.url().default('http://localhost:8000'),
  ALLOWED_ORIGINS: origins,
  REALTIME_ENGINE: z.enum(['auto', 'native', 'ws']).default('auto'),
  /** Needed as soon as there are several replicas: it keeps which tickets were used. */
  REDIS_URL: z.url().optional(),
  /** `off` is for load tests. */
  RATE_LIMITS: z.enum(['on', 'off']).default('on'),
  /** How long a drain may take. */
  DRAIN_SECONDS: z.coerce.number().int().min(1).max(20).default(10),
};

export type Config = AdminConfig & z.output<z.ZodObject<typeof environment>>;

export const loadConfig = (): Config => readEnvironment(environment, process.env);
