import { z } from 'zod';
import { adminEnvironment, readEnvironment } from '@maternity/kit';

const secret = z.string().min(32);

const environment = {
  ...adminEnvironment,
  HTTP_HOST: z.string().min(1).default('127.0.0.1'),
  HTTP_PORT: z.coerce.number().int().min(0).max(65_535).default(8000),
  /** "name:port", or "ip:port,ip:port". */
  APPOINTMENTS_ADDRESS: z.string().min(1).default('127.0.0.1:50051'),
  ANALYTICS_ADDRESS: z.string().min(1).default('127.0.0.1:50052'),
  /** Signs access tokens; every gateway of an installation shares it. */
  ACCESS_TOKEN_SECRET: secret,
  ACCESS_TOKEN_SECONDS: z.coerce.number().int().min(30).max(3_600).default(900),
  /** Signs tickets for the socket; shared with notifications. */
  REALTIME_TICKET_SECRET: secret,
  /** Where browsers reach notifications. */
  REALTIME_URL: z.url({ protocol: /^wss?$/ }).default('ws://localhost:8001/ws'),
  /** Where browsers reach this service; with https cookies are Secure and HSTS is sent. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).default('http://localhost:8000'),
  /** The built web app, which is then served at `/`. */
  WEB_FOLDER: z.string().min(1).optional(),
  RATE_LIMITS: z.enum(['on', 'off']).default('on'),
  /** How many proxies before this service may be believed about the client's address. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  /** An OpenID Connect issuer whose access tokens are taken too, and the audience that they must name. */
  OIDC_ISSUER: z.url().optional(),
  OIDC_AUDIENCE: z.string().min(1).optional(),
};

export type Config = z.output<z.ZodObject<typeof environment>>;

export function loadConfig(): Config {
  const config = readEnvironment(environment, process.env);
  // Asked for together: a token without a checked audience would be one for any other application of the issuer.
  if (config.OIDC_ISSUER === undefined) return config;
  return readEnvironment({ ...environment, OIDC_AUDIENCE: z.string().min(1) }, process.env);
}
