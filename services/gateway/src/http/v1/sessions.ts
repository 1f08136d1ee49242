import { z } from 'zod';
import { isAppError, unauthenticated } from '@maternity/errors';
import { openSession, refreshSession, type Login } from '../../app/open-session.ts';
import type { Call } from '../../app/ports.ts';
import { route, type Answer, type Parts } from '../route.ts';
import { secret } from '../schemas.ts';
import { User, showUser } from './people.ts';

const tag = 'sessions';
const cookieName = 'refresh_token';
/** The browser shows the cookie to these routes only. */
const cookiePath = '/api/v1/sessions';

const Session = z
  .strictObject({ accessToken: z.string(), expiresIn: z.int(), user: User })
  .meta({ id: 'Session', description: 'The refresh token travels only in an HttpOnly cookie.' });
const Credentials = z.strictObject({ email: secret(1, 254), password: secret(1, 200) }).meta({ id: 'Credentials' });

function showLogin(status: number, login: Login, { secureCookies, now }: Parts): Answer {
  const { accessToken, expiresIn, account, refreshToken, refreshExpiresAtMs } = login;
  const seconds = Math.max(0, Math.floor((refreshExpiresAtMs - now()) / 1_000));
  const cookie = cookieOf(refreshToken, seconds, secureCookies);
  return { status, body: { accessToken, expiresIn, user: showUser(account) }, headers: { 'set-cookie': cookie } };
}

const cookieOf = (value: string, seconds: number, isSecure: boolean): string =>
  `${cookieName}=${value}; Path=${cookiePath}; Max-Age=${seconds}; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`;

async function logIn(credentials: z.output<typeof Credentials>, call: Call, parts: Parts): Promise<Login> {
  try {
    return await openSession({ ...parts, sessions: parts.hospital }, credentials, call);
  } catch (error) {
    if (isAppError(error) && error.kind === 'unauthenticated') await parts.limits.loginFailed(credentials.email);
    throw error;
  }
}

export const sessions = [
  route({
    method: 'post',
    path: '/api/v1/sessions',
    tag,
    summary: 'Log in',
    body: Credentials,
    isUnkeyed: true,
    replies: { 201: Session },
    async handle({ body, call, address }, parts) {
      await parts.limits.login(address(), body.email);
      return showLogin(201, await logIn(body, call, parts), parts);
    },
  }),
  route({
    method: 'post',
    path: '/api/v1/sessions/refresh',
    tag,
    summary: 'Exchange the refresh cookie for a new one and a new access token',
    isUnkeyed: true,
    replies: { 200: Session },
    async handle({ headers, call }, parts) {
      const [, refreshToken] = /(?:^|; ?)refresh_token=([\w.~+/=-]{1,512})(?:;|$)/.exec(headers.cookie ?? '') ?? [];
      if (refreshToken === undefined) throw unauthenticated('refresh-token-missing', 'There is no refresh cookie.');
      const login = await refreshSession({ ...parts, sessions: parts.hospital }, refreshToken, call);
      return showLogin(200, login, parts);
    },
  }),
  route({
    method: 'delete',
    path: '/api/v1/sessions',
    tag,
    summary: 'Log out: ends this session everywhere within a second',
    isUnkeyed: true,
    replies: { 204: undefined },
    async handle({ identity, call }, { hospital, secureCookies }) {
      await hospital.endSession({ sessionId: identity?.sessionId ?? '' }, call);
      const headers = { 'set-cookie': cookieOf('', 0, secureCookies), 'clear-site-data': '"cache", "storage"' };
      return { status: 204, headers };
    },
  }),
];
