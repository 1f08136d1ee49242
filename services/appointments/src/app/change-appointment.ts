import { invalid, notFound } from '@maternity/errors';
import {
  mostReasonLength,
  transitions,
  type Actor,
  type Appointment,
  type AppointmentAction,
  type Transition,
} from '../domain/appointment.ts';
import type { BookingParts, Scope } from './appointment-ports.ts';
import { scopeOf } from './appointment-scope.ts';
import type { Call } from './call.ts';
import { claimSlot, openOutcome } from './claim-slot.ts';

export type ChangeRequest = {
  id: number;
  action: AppointmentAction;
  expectedVersion?: number;
  reason?: string;
  /** For reschedule: the new start. */
  startMs?: number;
};

/** Approve, reject, cancel, complete, no-show or reschedule: what the domain's table allows, for whom and when. */
export async function changeAppointment(parts: BookingParts, call: Call, request: ChangeRequest): Promise<Appointment> {
  const scope = scopeOf(call.caller);
  const { action, startMs, reason, ...rest } = request;
  const transition: Transition = transitions[action];
  const change = {
    ...rest,
    transition,
    allowed: transition.actors.some((actor) => actor === call.caller.role),
    ...(reason === undefined || reason.trim() === '' ? {} : { reason: reason.trim() }),
  };
  if (change.allowed) checkReason(transition, { role: call.caller.role, reason: change.reason });
  if (action !== 'reschedule' || !change.allowed) {
    return openOutcome(await parts.appointments.change(call, scope, change));
  }
  if (startMs === undefined) throw missing('start', 'is needed to reschedule');
  return claimSlot(parts, { ...(await visitToMove(parts, request.id, scope)), startMs }, (claim) =>
    parts.appointments.change(call, scope, { ...change, claim }),
  );
}

async function visitToMove({ appointments }: BookingParts, id: number, scope: Scope): Promise<Appointment> {
  const found = await appointments.find(id, scope);
  if (!found) throw notFound('appointment');
  return found.appointment;
}

function checkReason({ reasonFrom }: Transition, { role, reason }: { role: string; reason: string | undefined }): void {
  if (reason === undefined && reasonFrom.includes(role as Actor)) throw missing('reason', 'has to be given');
  if (reason !== undefined && reason.length > mostReasonLength) {
    throw missing('reason', `must have at most ${String(mostReasonLength)} characters`);
  }
}

const missing = (path: string, message: string): Error =>
  invalid('invalid-transition', `The field ${path} ${message}.`, [{ path, message }]);
