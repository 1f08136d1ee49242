import { AppError, isAppError } from '@maternity/errors';
import type { Ask } from '../record-routes.ts';

/** What /api/v1 calls a field, and what the brief calls it, where that is not the same. */
export type FieldNames = Record<string, string>;

/** Refusals by the brief's names: the services behind know only their own. */
export const byBriefNames =
  <Request, Answer>(names: FieldNames, ask: Ask<Request, Answer>): Ask<Request, Answer> =>
  async (parts, request, call) => {
    try {
      return await ask(parts, request, call);
    } catch (error) {
      throw renamed(error, names);
    }
  };

function renamed(error: unknown, names: FieldNames): unknown {
  if (!isAppError(error) || !error.details.errors) return error;
  const { kind, code, message, details } = error;
  const errors = details.errors?.map((field) => ({ ...field, path: names[field.path] ?? field.path }));
  return new AppError(kind, { code, message, ...details, ...(errors ? { errors } : {}) });
}
