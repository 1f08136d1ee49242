import { asAppointmentsShares, bookingThrough } from '../../client/book-visit.ts';
import { closedLoop } from '../../client/closed-loop.ts';
import { openPool } from '../../platform/database.ts';
import type { Scope } from '../../platform/scope.ts';
import { bareInsert } from '../peers/bare-insert.ts';
import type { BenchRun, Check } from '../series.ts';
import { hotBookings, spreadBookings } from './bookings.ts';
import type { Bookings } from './bookings.ts';
import { firstHotPatient, hotPatients, nextHotDoctor, spread } from './cast.ts';

const clients = 64;
/** Each statement gets the number of connections with which it was quickest on two cores. */
const poolSize = 8;
const barePoolSize = 16;
const warmUpSeconds = 0.5;
const visitMs = 5 * 60_000;

const statementChecks: Check[] = [
  {
    title: 'our statement against a bare insert',
    ours: '200 doctors',
    peer: 'bare',
    bound: 'least',
    floor: 0.4,
    goal: 0.5,
  },
  {
    title: 'one hot doctor against 200, at the statement',
    ours: 'one doctor',
    peer: '200 doctors',
    bound: 'least',
    floor: 0.25,
  },
  // What sharing a transaction gains; a lonely request pays this and waits for nobody.
  {
    title: 'sharing a transaction against each alone',
    ours: '200 doctors',
    peer: 'each alone',
    bound: 'least',
    floor: 1.5,
  },
];

type Refusals = { count: number };

/** Our statement against the bare one, and one doctor against two hundred. */
export async function measureStatement(
  run: BenchRun,
  scope: Scope,
  urls: { ours: string; bare: string },
): Promise<void> {
  const refusals = { count: 0 };
  const pool = openPool(scope, urls.ours, poolSize);
  const barePool = openPool(scope, urls.bare, barePoolSize);
  const [mine, theirs] = [spreadBookings(spread), spreadBookings(spread)];
  const book = (bookings: Bookings, sharing?: typeof asAppointmentsShares): Promise<number> =>
    perSecond(run.seconds, bookEach(bookingThrough(pool, sharing), bookings, refusals));
  const bare = (): Promise<number> =>
    perSecond(run.seconds, async () => {
      const { doctorId, start } = theirs();
      await barePool.query(bareInsert(doctorId, start, new Date(start.getTime() + visitMs)));
    });
  await run.measure({
    title: 'the statement',
    unit: 'bookings/s',
    sides: {
      '200 doctors': () => book(mine, asAppointmentsShares),
      bare,
      'one doctor': () => book(hotBookings(nextHotDoctor(), firstHotPatient, hotPatients), asAppointmentsShares),
      'each alone': () => book(mine),
    },
    checks: statementChecks,
  });
  run.expectNone('false conflicts at the statement', refusals.count);
}

/** Our statement where a million visits are stored against ten thousand. */
export async function measureGrowth(
  run: BenchRun,
  scope: Scope,
  urls: { small: string; large: string },
): Promise<void> {
  const refusals = { count: 0 };
  const side = (url: string): (() => Promise<number>) => {
    const pool = openPool(scope, url, poolSize);
    const bookings = spreadBookings(spread);
    const book = bookEach(bookingThrough(pool, asAppointmentsShares), bookings, refusals);
    return () => perSecond(run.seconds, book);
  };
  const title = '1M rows against 10k';
  await run.measure({
    title,
    unit: 'bookings/s',
    sides: { '1M': side(urls.large), '10k': side(urls.small) },
    checks: [{ title, ours: '1M', peer: '10k', bound: 'least', floor: 0.8, goal: 0.9 }],
  });
  run.expectNone('false conflicts with 1M rows', refusals.count);
}

const bookEach =
  (book: ReturnType<typeof bookingThrough>, bookings: Bookings, refusals: Refusals) => async (): Promise<void> => {
    if (!(await book(bookings()))) refusals.count += 1;
  };

async function perSecond(seconds: number, work: () => Promise<unknown>): Promise<number> {
  await closedLoop(clients, warmUpSeconds, work);
  const startedAt = performance.now();
  const count = await closedLoop(clients, seconds, work);
  return (count * 1_000) / (performance.now() - startedAt);
}
