import type { QueryConfig } from 'pg';

/** One event in one transaction, as every write of appointments appends its own: the function is the service's. */
export function appendEvent(channel: string, number: number): QueryConfig {
  const facts = {
    appointmentId: number,
    status: 'approved',
    version: 2,
    doctorId: 1,
    patientId: 1,
    appointmentTypeId: 1,
    start: '2031-03-14T09:30:00.000Z',
    end: '2031-03-14T10:00:00.000Z',
    requestedAt: '2031-03-01T09:30:00.000Z',
    decidedAt: '2031-03-01T10:30:00.000Z',
    priceMinor: 12_000,
  };
  return {
    name: 'append-event',
    text: `select append_event('appointment.approved', array[$1::text], $2::jsonb, '')`,
    values: [channel, JSON.stringify(facts)],
  };
}
