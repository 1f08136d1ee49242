import createClient, { type Client } from 'openapi-fetch';
import type { components, paths } from '../api/schema.ts';
import { createAccess, type Granted } from './access.ts';

type User = components['schemas']['Session']['user'];
type SessionState = { phase: 'restoring' } | { phase: 'out'; reason: string | undefined } | { phase: 'in'; user: User };

export type Session = {
  state(): SessionState;
  onChange(listener: (state: SessionState) => void): () => void;
  /** Comes back after a reload: the refresh cookie is all that outlives the page. */
  restore(): Promise<void>;
  /** @returns what went wrong, in words for a person. */
  logIn(email: string, password: string): Promise<string | undefined>;
  logOut(): Promise<void>;
  /** The API as its document describes it, as this user. */
  readonly api: Client<paths>;
  /** The same for what is no JSON. */
  fetch(path: string, accept: string): Promise<Response>;
};

const sessions = '/api/v1/sessions';

export function createSession(): Session {
  let state: SessionState = { phase: 'restoring' };
  const listeners = new Set<(state: SessionState) => void>();
  const become = (next: SessionState): void => {
    state = next;
    for (const listener of listeners) listener(next);
  };
  const access = createAccess({
    granted: ({ user }) => {
      if (state.phase !== 'in' || state.user.id !== user.id) become({ phase: 'in', user });
    },
    ended: (reason) => become({ phase: 'out', reason }),
  });
  return {
    state: () => state,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    restore: async () => {
      if (state.phase !== 'restoring') return;
      if (!(await access.refresh().catch(() => false))) access.end();
    },
    logIn: async (email, password) => {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ email, password });
      const response = await fetch(sessions, { method: 'POST', headers, body }).catch(() => undefined);
      if (!response) return 'The hospital cannot be reached. Try again in a moment.';
      if (response.ok) access.grant((await response.json()) as Granted);
      return response.ok ? undefined : problemText(response);
    },
    logOut: async () => {
      await access.fetch(new Request(sessions, { method: 'DELETE' })).catch(() => undefined);
      access.end();
    },
    api: createClient<paths>({ baseUrl: location.origin, fetch: access.fetch }),
    fetch: (path, accept) => access.fetch(new Request(path, { headers: { accept } })),
  };
}

async function problemText(response: Response): Promise<string> {
  const problem = (await response.json().catch(() => ({}))) as { detail?: string; title?: string };
  return problem.detail ?? problem.title ?? `The server answered ${response.status}.`;
}
