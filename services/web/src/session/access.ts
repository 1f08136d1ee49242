import type { components } from '../api/schema.ts';

export type Granted = components['schemas']['Session'];

export type Access = {
  grant(granted: Granted): void;
  /** Forgets the token; with a reason where the user did not ask for it. */
  end(reason?: string): void;
  /** A new token by the cookie; false where there is no session any more. */
  refresh(): Promise<boolean>;
  /** As whoever is logged in; once more with a new token where the old one has run out. */
  fetch(request: Request): Promise<Response>;
};

type Told = { granted: (granted: Granted) => void; ended: (reason: string | undefined) => void };

/** The access token lives in this closure and nowhere else: no storage that another script could read. */
export function createAccess(told: Told): Access {
  let token = '';
  let refreshing: Promise<boolean> | undefined;
  const grant = (granted: Granted): void => {
    token = granted.accessToken;
    told.granted(granted);
  };
  const end = (reason?: string): void => {
    token = '';
    told.ended(reason);
  };
  const askRefresh = async (): Promise<boolean> => {
    const response = await fetch('/api/v1/sessions/refresh', { method: 'POST' });
    if (response.ok) grant((await response.json()) as Granted);
    return response.ok;
  };
  /** One at a time: a refresh token that comes twice ends the session. */
  const refresh = (): Promise<boolean> => {
    refreshing ??= askRefresh().finally(() => {
      refreshing = undefined;
    });
    return refreshing;
  };
  const ask = (request: Request): Promise<Response> => {
    const authorized = request.clone();
    authorized.headers.set('authorization', `Bearer ${token}`);
    return fetch(authorized);
  };
  const askTwice = async (request: Request): Promise<Response> => {
    const response = await ask(request);
    if (response.status !== 401) return response;
    if (await refresh()) return ask(request);
    end('Your session has ended. Log in again.');
    return response;
  };
  return { grant, end, refresh, fetch: askTwice };
}
