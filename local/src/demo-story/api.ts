import { randomUUID } from 'node:crypto';

export type Api = {
  get: <T>(path: string) => Promise<T>;
  post: <T>(path: string, body: unknown) => Promise<T>;
  /** The status alone: for what has to be refused. */
  statusOf: (path: string) => Promise<number>;
};

export type Session = { accessToken: string; user: { id: number; role: string; doctorId: number | null } };

const answerWithinMilliseconds = 10_000;

/** Logs in and speaks for that person from then on. Rejects with the problem's title on any refusal. */
export async function logIn(gateway: string, login: { email: string; password: string }): Promise<[Api, Session]> {
  const { email, password } = login;
  const session = await read<Session>(await call(`${gateway}/api/v1/sessions`, { body: { email, password } }));
  return [apiOf(gateway, session.accessToken), session];
}

function apiOf(gateway: string, token: string): Api {
  const at = (path: string): string => `${gateway}/api/v1${path}`;
  return {
    get: async (path) => read(await call(at(path), { token })),
    post: async (path, body) => read(await call(at(path), { token, body })),
    statusOf: async (path) => (await call(at(path), { token })).status,
  };
}

function call(url: string, { token, body }: { token?: string; body?: unknown }): Promise<Response> {
  return fetch(url, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(answerWithinMilliseconds),
  });
}

async function read<T>(response: Response): Promise<T> {
  const body = (await response.json()) as T & { title?: string; code?: string; detail?: string };
  if (response.ok) return body;
  throw new Error(`${response.status} ${body.code ?? ''}: ${body.detail ?? body.title ?? ''}`);
}
