import { accountChannel, appointmentStatuses, doctorChannel } from '@maternity/contracts';
import type { AppointmentFacts } from '@maternity/contracts';
import type { Accounts } from './accounts.ts';
import type { SeedEvent } from './append-events.ts';
import { decidedAt, requestedAt } from './visit.ts';
import type { StoredVisit } from './visit.ts';

/** Every change of the visits as an event, in the order of time. */
export const visitEvents = (visits: StoredVisit[], accounts: Accounts): SeedEvent[] =>
  visits.flatMap((visit) => eventsOf(visit, accounts)).sort((a, b) => a.at - b.at);

function eventsOf(visit: StoredVisit, accounts: Accounts): SeedEvent[] {
  const account = accounts.byPatient.get(visit.patientId);
  const channels = [doctorChannel(visit.doctorId), ...(account === undefined ? [] : [accountChannel(account)])];
  return visit.changes.map(({ kind, at }, index) => ({ kind, at, channels, facts: factsOf(visit, index + 1) }));
}

function factsOf(visit: StoredVisit, version: number): AppointmentFacts {
  const status = appointmentStatuses[(visit.changes[version - 1]?.status ?? 0) - 1];
  if (!status) throw new Error(`Visit ${visit.id} has no version ${version}`);
  const decided = decidedAt(visit, version);
  return {
    appointmentId: visit.id,
    status,
    version,
    doctorId: visit.doctorId,
    patientId: visit.patientId,
    appointmentTypeId: visit.type.id,
    start: new Date(visit.start).toISOString(),
    end: new Date(visit.end).toISOString(),
    requestedAt: new Date(requestedAt(visit)).toISOString(),
    ...(decided && { decidedAt: decided.toISOString() }),
    priceMinor: visit.type.priceMinor,
  };
}
