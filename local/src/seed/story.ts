import { pick } from './pick.ts';
import { statusOf } from './visit.ts';
import type { Change, Outcome } from './visit.ts';

const minute = 60_000;
const hour = 60 * minute;
const holdHours = 72;

type Times = { requestedAt: number; start: number; end: number };

/** What happened to a visit, and when, on its way to an outcome. The key decides on the minutes that no source tells. */
export function tellStory(outcome: Outcome, times: Times, key: string): Change[] {
  const { requestedAt, start, end } = times;
  const requested: Change = {
    status: statusOf.waiting,
    kind: 'appointment.requested',
    at: requestedAt,
    actor: 'patient',
  };
  const until = holdExpiry(times);
  const decidedAt = Math.min(requestedAt + (5 + pick(`decided ${key}`, 175)) * minute, (requestedAt + until) / 2);
  const approved: Change = { status: statusOf.approved, kind: 'appointment.approved', at: decidedAt, actor: 'doctor' };
  switch (outcome) {
    case 'waiting':
      return [requested];
    case 'approved':
      return [requested, approved];
    case 'rejected':
      return [requested, { ...approved, status: statusOf.rejected, kind: 'appointment.rejected' }];
    case 'expired':
      return [requested, { status: statusOf.expired, kind: 'appointment.expired', at: until, actor: 'system' }];
    case 'cancelled': {
      const at = decidedAt + ((start - decidedAt) * (1 + pick(`cancelled ${key}`, 8))) / 10;
      return [requested, approved, { status: statusOf.cancelled, kind: 'appointment.cancelled', at, actor: 'patient' }];
    }
    case 'completed': {
      const at = end + pick(`completed ${key}`, 10) * minute;
      return [requested, approved, { status: statusOf.completed, kind: 'appointment.completed', at, actor: 'doctor' }];
    }
    case 'noShow': {
      const at = end + pick(`missed ${key}`, 10) * minute;
      return [requested, approved, { status: statusOf.noShow, kind: 'appointment.no_show', at, actor: 'doctor' }];
    }
  }
}

/** A request is held for 72 hours or until two hours before the visit; one that comes later, until the visit begins. */
export function holdExpiry({ requestedAt, start }: Pick<Times, 'requestedAt' | 'start'>): number {
  const lastAnswer = start - 2 * hour;
  return requestedAt >= lastAnswer ? start : Math.min(requestedAt + holdHours * hour, lastAnswer);
}
