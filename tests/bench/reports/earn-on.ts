import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { lastDay, years } from './fill-facts.ts';

const pauseMs = 100;

/** While `work` goes on visits are completed, ten a second: each makes what is kept of the last day out of date. */
export async function whileEarning<T>(databaseUrl: string, work: () => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const stop = new AbortController();
  const earning = earn(client, stop.signal);
  try {
    return await work();
  } finally {
    stop.abort();
    await earning;
    await client.end();
  }
}

async function earn(client: Client, signal: AbortSignal): Promise<void> {
  for (let count = 0; !signal.aborted; count += 1) {
    await client.query(
      `with earned as (
         insert into income (source, business_key, at, day, doctor_id, item, amount_minor)
         values ('appointments', gen_random_uuid(), $1::date + interval '12 hours', $1::date, $2, 'type:1', 5000)
         returning *
       )
       insert into measure_delta (name, day, doctor_id, item, source, count, amount_minor)
       select 'income', day, doctor_id, item, source, 1, amount_minor from earned`,
      [lastDay, (count % years.doctors) + 1],
    );
    await delay(pauseMs, undefined, { signal }).catch(() => undefined);
  }
}
