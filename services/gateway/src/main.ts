import { connectGrpc, runService, type Log } from '@maternity/kit';
import { unavailable } from '@maternity/errors';
import { identifyCaller } from './app/identify-caller.ts';
import type { IdentityProvider } from './app/ports.ts';
import { createAnalytics } from './clients/analytics.ts';
import { followRevocations } from './clients/follow-revocations.ts';
import { createHospital } from './clients/hospital.ts';
import { loadConfig, type Config } from './config.ts';
import { createRevocations } from './domain/revocations.ts';
import { createAuthenticate } from './http/authenticate.ts';
import { createApp } from './http/create-app.ts';
import { createRateLimits, noRateLimits, type RateLimits } from './http/rate-limits.ts';
import { securityHeaders } from './http/security-headers.ts';
import { serveHttp } from './http/serve-http.ts';
import { createAccessTokens } from './tokens/access-tokens.ts';
import { createIdentityProvider } from './tokens/identity-provider.ts';
import { createRealtimeTickets } from './tokens/realtime-tickets.ts';

await runService('gateway', loadConfig, async (config, { log }) => {
  const isHttps = config.PUBLIC_URL.startsWith('https:');
  const now = Date.now;

  const channel = connectGrpc('appointments', config.APPOINTMENTS_ADDRESS);
  const hospital = createHospital(channel);
  // No check asks for it: appointments are booked while analytics is away, and its routes say 503 themselves.
  const analyticsChannel = connectGrpc('analytics', config.ANALYTICS_ADDRESS);
  const revocations = createRevocations(config.ACCESS_TOKEN_SECONDS * 1_000);
  const feed = followRevocations({ channel, revocations, log });
  const accessTokens = createAccessTokens(config.ACCESS_TOKEN_SECRET, config.ACCESS_TOKEN_SECONDS);
  const people = { sessions: hospital, accessTokens, identityProvider: identityProviderOf(config), now };

  const draining = new AbortController();
  const app = createApp({
    parts: {
      hospital,
      analytics: createAnalytics(analyticsChannel),
      accessTokens,
      tickets: createRealtimeTickets(config.REALTIME_TICKET_SECRET, now),
      limits: rateLimitsOf(config, log),
      realtimeUrl: config.REALTIME_URL,
      secureCookies: isHttps,
      now,
    },
    authenticate: createAuthenticate((token, call) => identifyCaller(people, token, call), revocations, now),
    fingerprintSecret: config.ACCESS_TOKEN_SECRET,
    log,
    headers: securityHeaders({ isHttps, realtimeUrl: config.REALTIME_URL }),
    webFolder: config.WEB_FOLDER,
    trustedProxies: config.TRUST_PROXY,
    draining: draining.signal,
  });
  const server = await serveHttp(app, { host: config.HTTP_HOST, port: config.HTTP_PORT }, draining);

  const sessions = async (): Promise<void> => {
    if (!revocations.isCurrent(now())) throw unavailable('sessions-unknown', 'The session feed is silent.');
  };
  return { checks: { appointments: channel.ping, sessions }, stop: [server, feed, channel, analyticsChannel] };
});

function identityProviderOf({ OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience }: Config): IdentityProvider | undefined {
  return issuer && audience ? createIdentityProvider(issuer, audience) : undefined;
}

function rateLimitsOf({ RATE_LIMITS }: Config, log: Log): RateLimits {
  if (RATE_LIMITS === 'on') return createRateLimits();
  log.warn('RATE_LIMITS=off: NOTHING LIMITS HOW OFTEN ANYBODY ASKS. For load tests only.');
  return noRateLimits;
}
