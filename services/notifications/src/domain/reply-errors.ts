/** Numbers as Centrifugo gives them, so that clients of either read them alike. */
const errors = {
  internal: { code: 100, retry: true },
  unauthorized: { code: 101, retry: false },
  permission_denied: { code: 103, retry: false },
  already_subscribed: { code: 105, retry: false },
  limit_exceeded: { code: 106, retry: false },
  not_available: { code: 108, retry: false },
  token_expired: { code: 109, retry: false },
} as const;

export type ReplyError = keyof typeof errors;

export function errorBody(error: ReplyError): string {
  const { code, retry } = errors[error];
  return `{"code":${String(code)},"key":"${error}","retry":${String(retry)}}`;
}

export const errorReply = (id: number, error: ReplyError): string => `{"id":${String(id)},"error":${errorBody(error)}}`;
