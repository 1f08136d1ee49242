import { randomUUID } from 'node:crypto';

export type ApiAnswer = { status: number; body: Record<string, unknown> };
export type ApiRequest = { method?: string; path: string; token?: string; body?: unknown };
export type Api = (request: ApiRequest) => Promise<ApiAnswer>;

const waitMs = 15_000;

/** The platform's REST API as any client sees it; each unsafe request has a key of its own. */
export function connectApi(gatewayUrl: string): Api {
  return async ({ method = 'GET', path, token, body }) => {
    const headers = new Headers();
    if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
    if (body !== undefined) headers.set('content-type', 'application/json');
    if (method !== 'GET') headers.set('idempotency-key', randomUUID());
    const init = { method, headers, signal: AbortSignal.timeout(waitMs) };
    const response = await fetch(
      `${gatewayUrl}/api/v1${path}`,
      body === undefined ? init : { ...init, body: JSON.stringify(body) },
    );
    const text = await response.text();
    return { status: response.status, body: (text === '' ? {} : JSON.parse(text)) as Record<string, unknown> };
  };
}
