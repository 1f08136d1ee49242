import { Metadata, status, type ServiceError, type StatusObject } from '@grpc/grpc-js';
import { AppError, grpcStatusOf, isAppError, kindOfGrpcStatus, unavailable, type FieldError } from '@maternity/errors';

/** The status that a door answers for an error; one that nobody expected says nothing of itself. */
export function toStatus(error: unknown): Pick<StatusObject, 'code' | 'details' | 'metadata'> {
  const metadata = new Metadata();
  if (!isAppError(error)) return { code: status.INTERNAL, details: 'internal error', metadata };
  metadata.set('error-code', error.code);
  if (error.details.currentStatus !== undefined) metadata.set('current-status', error.details.currentStatus);
  if (error.details.errors) metadata.set('field-errors-bin', Buffer.from(JSON.stringify(error.details.errors)));
  return { code: grpcStatusOf(error.kind), details: error.message, metadata };
}

const isServiceError = (error: unknown): error is ServiceError =>
  error instanceof Error && 'code' in error && 'metadata' in error && typeof error.code === 'number';

/** The error that a peer threw, as it was there; an AppError passes through, a stranger stays as it is. */
export function toAppError(error: unknown): unknown {
  if (isAppError(error) || !isServiceError(error)) return error;
  const kind = kindOfGrpcStatus(error.code);
  if (!kind) return error;
  const code = error.metadata.get('error-code')[0]?.toString();
  if (code === undefined) {
    return kind === 'unavailable' ? unavailable('peer-unavailable', 'A part of the hospital is not available.') : error;
  }
  const currentStatus = error.metadata.get('current-status')[0]?.toString();
  const fields = error.metadata.get('field-errors-bin')[0];
  return new AppError(kind, {
    code,
    message: error.details,
    ...(currentStatus === undefined ? {} : { currentStatus }),
    ...(fields === undefined ? {} : { errors: JSON.parse(fields.toString()) as FieldError[] }),
  });
}
