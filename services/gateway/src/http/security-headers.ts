import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import helmet from 'helmet';

const directives = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
};

/**
 * What helmet sends, names and values in turn, asked once: it sets the same headers anew for every request.
 * Nothing here may be cached or framed, scripts come from this origin only, and pages talk to it and to the live channel.
 */
export function securityHeaders({ isHttps, realtimeUrl }: { isHttps: boolean; realtimeUrl: string }): string[] {
  const connectSrc = ["'self'", new URL(realtimeUrl).origin];
  const upgradeInsecureRequests = isHttps ? [] : null;
  const protect = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: { ...directives, connectSrc, upgradeInsecureRequests } },
    strictTransportSecurity: isHttps ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    xFrameOptions: { action: 'deny' },
  });
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  protect(response.req, response, () => undefined);
  response.setHeader('Cache-Control', 'no-store');
  return Object.entries(response.getHeaders()).flatMap(([name, value]) => [name, String(value)]);
}
