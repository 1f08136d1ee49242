import { accessToken } from '../../client/token.ts';
import { httpRequest, loadHttp } from '../../client/http-load.ts';
import { createDatabase, startCluster } from '../../platform/database.ts';
import { patientHolder, seedHospital } from '../../platform/seed.ts';
import { accessSecret, startAppointments, startGateway } from '../../platform/services.ts';
import { startPeer } from '../peer.ts';
import type { BenchRun } from '../series.ts';

const clients = 64;

type Target = { port: number; request: string; status: number };

/**
 * What the door costs (token, revocation, role, limits, body against its schema, request id, metrics, span, log,
 * security headers): a route that gateway answers alone against bare express with a fixed object, and one that asks
 * appointments against bare express that makes the same gRPC call.
 */
export async function benchGateway(run: BenchRun): Promise<string> {
  const { scope } = run;
  const postgres = await startCluster(scope);
  const databaseUrl = await createDatabase(postgres, 'gateway');
  await seedHospital(databaseUrl, { doctors: 10, patients: 10 });
  const appointments = await startAppointments(scope, { databaseUrl });
  const gateway = await startGateway(scope, appointments.port);
  const peer = await startPeer(scope, 'bare-express', { APPOINTMENTS_ADDRESS: `127.0.0.1:${appointments.port}` });

  const headers = { authorization: `Bearer ${accessToken(patientHolder(1), accessSecret)}` };
  const ticket = { method: 'POST', path: '/api/v1/realtime/tickets', headers, body: {} };
  const type = { method: 'GET', path: '/api/v1/appointment-types?limit=20', headers };
  await compare(run, {
    title: 'POST /realtime/tickets against bare express',
    ours: { port: gateway.port, request: httpRequest(ticket), status: 201 },
    peer: { port: peer.port, request: httpRequest({ method: 'GET', path: '/', headers: {} }), status: 200 },
  });
  await compare(run, {
    title: 'GET /appointment-types against bare express with the same gRPC call',
    ours: { port: gateway.port, request: httpRequest(type), status: 200 },
    peer: { port: peer.port, request: httpRequest({ method: 'GET', path: '/types', headers: {} }), status: 200 },
  });
  return postgres.version;
}

async function compare(run: BenchRun, pair: { title: string; ours: Target; peer: Target }): Promise<void> {
  const { title, ours, peer } = pair;
  let unexpected = 0;
  const load = async ({ port, request, status }: Target): Promise<number> => {
    const { perSecond, statuses } = await loadHttp({ port, clients, seconds: run.seconds, next: () => request });
    for (const [code, count] of statuses) unexpected += code === status ? 0 : count;
    return perSecond;
  };
  await run.measure({
    title,
    unit: 'requests/s',
    sides: { ours: () => load(ours), 'bare express': () => load(peer) },
    checks: [{ title, ours: 'ours', peer: 'bare express', bound: 'least', floor: 0.6, goal: 0.7 }],
  });
  run.expectNone(`${title}: unexpected answers`, unexpected);
}
