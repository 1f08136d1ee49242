import { fillDatabase, openDatabases } from './database.ts';
import type { DatabaseUrls, Databases } from './database.ts';
import { writeDemoFile } from './demo-file.ts';
import type { Demo } from './demo-file.ts';
import { waitUntilReady } from './readiness.ts';
import type { RunningParts } from './running-parts.ts';
import { loadSecrets } from './secrets.ts';
import { demoLogins } from './seed/logins.ts';
import { seedAnalytics } from './seed/seed-analytics.ts';
import type { SeededAnalytics } from './seed/seed-analytics.ts';
import type { SeedResult } from './seed/seed-demo.ts';
import { analyticsDatabases, gatewayUrl, planServices, realtimeUrl, scriptOf } from './service-plan.ts';
import type { PartName, ServicePlan } from './service-plan.ts';
import { runProgram, startProcess } from './service-process.ts';
import { addressOf } from './settings.ts';
import type { Settings } from './settings.ts';
import type { Steps } from './steps.ts';

export type Surroundings = {
  settings: Settings;
  steps: Steps;
  /** Where what was started is kept: a failed or interrupted start leaves parts to stop, too. */
  parts: RunningParts;
  /** Aborted when everything is to end. */
  signal: AbortSignal;
};

export type Platform = { demo: Demo; services: ServicePlan[] };

/** Each group needs those before it. */
const orderOfNeed: PartName[][] = [['appointments'], ['analytics', 'analytics-worker'], ['notifications', 'gateway']];

/** Everything from the database to the gateway; resolves once all of it is ready. */
export async function startPlatform(surroundings: Surroundings): Promise<Platform> {
  const { settings, steps, signal } = surroundings;
  const { urls } = await startDatabases(surroundings);
  const services = planServices(settings, await loadSecrets(settings.dataFolder), urls);
  await steps.run('schemas are up to date', () => migrate(urls, surroundings));
  const seeded = await steps.run(describeSeed, () => fillDatabase(urls.appointments, settings));
  signal.throwIfAborted();
  // Who looks for somebody that is not there complains, and waits before it looks again.
  for (const names of orderOfNeed) {
    const plans = services.filter(({ name }) => names.includes(name));
    await Promise.all(plans.map((plan) => startService(plan, surroundings)));
  }

  const hasDemo = seeded.state !== 'foreign';
  if (hasDemo) {
    const address = addressOf(settings.endpoints.analyticsGrpc);
    await steps.run(describeNumbers, () => seedAnalytics(address, settings.timeZone));
  }
  signal.throwIfAborted();
  const logins = hasDemo ? demoLogins.map(({ role, email, password }) => ({ role, email, password })) : [];
  const demo = { gateway: gatewayUrl(settings), realtime: realtimeUrl(settings), logins };
  await writeDemoFile(settings.dataFolder, demo);
  return { demo, services };
}

/** Starts a service as a process of its own and waits until it can be used. */
export async function startService(plan: ServicePlan, { settings, steps, parts, signal }: Surroundings): Promise<void> {
  await steps.run(`${plan.name} is ready`, async () => {
    const onProblem = (line: string): void => steps.say(`    ${plan.name} │ ${line}`);
    const part = startProcess(plan, { dataFolder: settings.dataFolder, onProblem });
    parts.add(part);
    await waitUntilReady(part, plan.readyUrl, signal);
  });
}

async function startDatabases({ settings, steps, parts, signal }: Surroundings): Promise<Databases> {
  const describe = ({ description }: Databases): string => description;
  const databases = await steps.run(describe, () => openDatabases(settings));
  if (databases.server) parts.add(databases.server);
  signal.throwIfAborted();
  return databases;
}

async function migrate(urls: DatabaseUrls, { settings, signal }: Surroundings): Promise<void> {
  const program = (service: 'appointments' | 'analytics', environment: Record<string, string>) => ({
    name: `migrations of ${service}`,
    script: scriptOf(service, 'migrate'),
    environment: { ...process.env, ...environment },
  });
  const programs = [
    program('appointments', { APPOINTMENTS_DATABASE_URL: urls.appointments }),
    program('analytics', analyticsDatabases(urls)),
  ];
  await Promise.all(programs.map((each) => runProgram(each, settings.dataFolder, signal)));
}

function describeNumbers({ operations, births, records }: SeededAnalytics): string {
  if (operations === 0) return 'operations and births are there';
  return `${operations} operations, done ${records} times, and ${births} births`;
}

function describeSeed({ state, visits }: SeedResult): string {
  if (state === 'seeded') return `demo hospital with ${visits} visits`;
  if (state === 'foreign') return 'the database holds other data: no demo hospital, no demo logins';
  return visits === 0 ? 'demo hospital is there' : `demo hospital is there, ${visits} visits added`;
}
