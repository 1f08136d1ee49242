export {
  AppError,
  conflict,
  forbidden,
  invalid,
  isAppError,
  notFound,
  unauthenticated,
  unavailable,
} from './app-error.ts';
export type { ErrorDetails, ErrorKind, FieldError } from './app-error.ts';
export { grpcStatusOf, kindOfGrpcStatus } from './grpc-status.ts';
export { httpStatusOf } from './http-status.ts';
export { fieldError, integerErrors, optionalTextErrors, refuseFields, textErrors } from './fields.ts';
export { openAnswer, refusalOf } from './answer.ts';
export type { Answer } from './answer.ts';
export { parsePage } from './page.ts';
