import { connectApi } from '../client/api.ts';
import { accessToken } from '../client/token.ts';
import { deadlocks } from '../platform/database.ts';
import type { Platform } from '../platform/platform.ts';
import { patientHolder, slotStart } from '../platform/seed.ts';
import { accessSecret } from '../platform/services.ts';
import type { Checks } from './checks.ts';

const rounds = 200;

/** Every patient asks for the same slot at the same moment: one gets it, the others are told that it is taken. */
export async function raceForSlot({ gatewayUrl, databaseUrl, cast }: Platform, checks: Checks): Promise<void> {
  const api = connectApi(gatewayUrl);
  const tokens = Array.from({ length: cast.patients }, (_, index) =>
    accessToken(patientHolder(index + 1), accessSecret),
  );
  let fair = 0;
  const statuses = new Map<number, number>();
  for (let round = 0; round < rounds; round += 1) {
    const body = { doctorId: 1, appointmentTypeId: 1, start: slotStart(round).toISOString() };
    const answers = await Promise.all(
      tokens.map((token) => api({ method: 'POST', path: '/appointments', token, body })),
    );
    for (const { status } of answers) statuses.set(status, (statuses.get(status) ?? 0) + 1);
    if (answers.filter(({ status }) => status === 201).length === 1) fair += 1;
  }
  const others = [...statuses].filter(([status]) => status !== 201 && status !== 409);
  checks.expect(`${tokens.length} clients race for one slot, rounds with one winner`, fair, fair === rounds);
  checks.expect('answers other than 201 and 409', JSON.stringify(others), others.length === 0);
  const count = await deadlocks(databaseUrl);
  checks.expect('deadlocks', count, count === 0);
}
