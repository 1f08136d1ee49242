import { z } from 'zod';
import { invalid } from '@maternity/errors';

/** What every service reads besides its own keys. */
export const adminEnvironment = {
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
  ADMIN_HOST: z.string().min(1).default('127.0.0.1'),
  ADMIN_PORT: z.coerce.number().int().min(0).max(65_535).default(9464),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url().optional(),
  /** How long readiness is false before anything closes, so that load balancers can look away. */
  DRAIN_DELAY_MS: z.coerce.number().int().min(0).max(60_000).default(0),
};

export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

export const timeZone = z.string().refine(isTimeZone, { error: 'must be an IANA time zone' });

export const databaseUrl = z
  .string()
  .refine((text) => /^postgres(ql)?:\/\//.test(text), { error: 'must begin with postgres:// or postgresql://' });

export type AdminConfig = z.output<z.ZodObject<typeof adminEnvironment>>;

/**
 * Reads the keys of `shape` from an environment. An empty string counts as unset.
 * The error names every bad key with its cause and never a value, since values may be secrets.
 */
export function readEnvironment<Shape extends z.ZodRawShape>(
  shape: Shape,
  environment: Record<string, string | undefined>,
): z.output<z.ZodObject<Shape>> {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = z.object(shape).safeParse(given, { reportInput: false });
  if (result.success) return result.data;
  const errors = result.error.issues.map((issue) => ({
    path: issue.path.join('.'),
    message: given[String(issue.path[0])] === undefined ? 'is not set' : explain(issue),
  }));
  const list = errors.map(({ path, message }) => `${path} ${message}`).join('; ');
  throw invalid('bad-configuration', `The environment is not usable: ${list}.`, errors);
}

/** zod's own texts may quote what it got, so only the rule is named. */
function explain(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.join(', ')}`;
  if (issue.code === 'invalid_format') return `must be a valid ${issue.format}`;
  if (issue.code === 'too_small') return `must be at least ${String(issue.minimum)}`;
  if (issue.code === 'too_big') return `must be at most ${String(issue.maximum)}`;
  if (issue.code === 'custom') return issue.message;
  return 'has the wrong form';
}
