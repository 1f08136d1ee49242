/** The closed set of ways in which a request can fail for a reason that its sender should know. */
export type ErrorKind = 'invalid' | 'unauthenticated' | 'forbidden' | 'not-found' | 'conflict' | 'unavailable';

/** One field that was refused. `path` is dotted, as in the request ("weekly.0.from"). */
export type FieldError = { path: string; message: string };

export type ErrorDetails = {
  /** The state that stood in the way, for example "approved". */
  currentStatus?: string;
  errors?: FieldError[];
};

/** `code` is a stable slug for programs; `message` is for people and never holds personal data. */
export class AppError extends Error {
  readonly kind: ErrorKind;
  readonly code: string;
  readonly details: ErrorDetails;

  constructor(kind: ErrorKind, { code, message, ...details }: { code: string; message: string } & ErrorDetails) {
    super(message);
    this.name = 'AppError';
    this.kind = kind;
    this.code = code;
    this.details = details;
  }
}

export const isAppError = (error: unknown): error is AppError => error instanceof AppError;

export const invalid = (code: string, message: string, errors?: FieldError[]): AppError =>
  new AppError('invalid', { code, message, ...(errors ? { errors } : {}) });
export const unauthenticated = (code: string, message: string): AppError =>
  new AppError('unauthenticated', { code, message });
export const forbidden = (code: string, message: string): AppError => new AppError('forbidden', { code, message });
export const notFound = (object: string): AppError =>
  new AppError('not-found', {
    code: `${object}-not-found`,
    message: `There is no such ${object.replaceAll('-', ' ')}.`,
  });
export const conflict = (code: string, message: string, currentStatus?: string): AppError =>
  new AppError('conflict', { code, message, ...(currentStatus === undefined ? {} : { currentStatus }) });
export const unavailable = (code: string, message: string): AppError => new AppError('unavailable', { code, message });
