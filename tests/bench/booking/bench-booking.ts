import { createDatabase, deadlocks, query, startCluster } from '../../platform/database.ts';
import type { Scope } from '../../platform/scope.ts';
import { seedHospital } from '../../platform/seed.ts';
import { startAppointments, startGateway } from '../../platform/services.ts';
import { bareTables } from '../peers/bare-insert.ts';
import { startPeer } from '../peer.ts';
import type { BenchRun } from '../series.ts';
import { cast } from './cast.ts';
import { fillPast } from './fill-past.ts';
import { measureDoors } from './measure-doors.ts';
import { measureSlots } from './measure-slots.ts';
import { measureGrowth, measureStatement } from './measure-statement.ts';

const [few, many] = [10_000, 1_000_000];

/** Each case has databases of its own, ours and the bare statement's: a slot is free only once. */
export async function benchBooking(run: BenchRun): Promise<string> {
  const { scope } = run;
  const postgres = await startCluster(scope);
  const bare = async (name: string): Promise<string> => {
    await query(postgres.adminUrl, `create database bare_${name}`);
    const url = postgres.url(`bare_${name}`);
    await query(url, bareTables);
    return url;
  };
  const hospital = async (name: string): Promise<string> => {
    const url = await createDatabase(postgres, name);
    await seedHospital(url, cast);
    return url;
  };
  if (run.wants('statement')) {
    const url = await hospital('statement');
    const bareUrl = await bare('statement');
    await scope.within((inner) => measureStatement(run, inner, { ours: url, bare: bareUrl }));
    run.expectNone('deadlocks at the statement', await deadlocks(url));
  }
  if (run.wants('doors') || run.wants('slots')) {
    const url = await hospital('doors');
    const bareUrl = await bare('doors');
    await scope.within((inner) => throughDoors(run, inner, { ours: url, bare: bareUrl }));
    run.expectNone('deadlocks through every door', await deadlocks(url));
  }
  if (run.wants('rows')) {
    const [small, large] = [await hospital('rows_few'), await hospital('rows_many')];
    await fillPast(small, { ...cast, rows: few });
    run.say(`filling in ${many.toLocaleString('en')} past visits`);
    await fillPast(large, { ...cast, rows: many });
    await scope.within((inner) => measureGrowth(run, inner, { small, large }));
    run.expectNone('deadlocks with 1M rows', (await deadlocks(small)) + (await deadlocks(large)));
  }
  return postgres.version;
}

async function throughDoors(run: BenchRun, scope: Scope, urls: { ours: string; bare: string }): Promise<void> {
  const appointments = await startAppointments(scope, { databaseUrl: urls.ours });
  const gateway = await startGateway(scope, appointments.port);
  const bare = await startPeer(scope, 'bare-booking', { DATABASE_URL: urls.bare });
  if (run.wants('doors')) await measureDoors(run, { gateway: gateway.port, bare: bare.port });
  if (run.wants('slots')) await measureSlots(run, { databaseUrl: urls.ours, gateway: gateway.port });
}
