import { statusFromProto } from '@maternity/contracts';
import { conflict, notFound } from '@maternity/errors';
import { crud, find, page } from './records.ts';
const next = {
    APPROVE: 'APPROVED',
    REJECT: 'REJECTED',
    CANCEL: 'CANCELLED',
    COMPLETE: 'COMPLETED',
    NO_SHOW: 'NO_SHOW',
    RESCHEDULE: 'WAITING_FOR_APPROVAL',
};
export function visits(data) {
    const visible = (caller) => [...data.visits.values()].filter((visit) => caller.role === 'admin' || visit.patientId === caller.patientId || visit.doctorId === caller.doctorId);
    const get = (id, caller) => {
        const visit = visible(caller).find((candidate) => candidate.id === id);
        if (!visit)
            throw notFound('appointment');
        return visit;
    };
    return {
        RequestAppointment: ({ doctorId, appointmentTypeId, startMs }, caller) => {
            find(data.doctors, doctorId, 'doctor');
            find(data.types, appointmentTypeId, 'appointment-type');
            const taken = [...data.visits.values()].find((v) => v.doctorId === doctorId && v.startMs === startMs);
            if (taken)
                throw conflict('slot-taken', 'This time is taken.', statusFromProto(taken.status));
            const template = find(data.visits, 1, 'appointment');
            const visit = { ...template, doctorId, appointmentTypeId, startMs, patientId: caller.patientId ?? 0 };
            return crud(data.visits, 'appointment').create(visit);
        },
        ChangeAppointment: ({ id, action, expectedVersion, reason, }, caller) => {
            const visit = get(id, caller);
            if (expectedVersion !== undefined && expectedVersion !== visit.version) {
                throw conflict('version-mismatch', 'Somebody was faster.', statusFromProto(visit.status));
            }
            const status = `APPOINTMENT_STATUS_${next[action.replace('APPOINTMENT_ACTION_', '')] ?? ''}`;
            if (status === visit.status)
                throw conflict('illegal-transition', 'Not now.', statusFromProto(visit.status));
            const changed = { ...visit, status, version: visit.version + 1, ...(reason ? { reason } : {}) };
            delete changed.holdExpiresAtMs;
            data.visits.set(id, changed);
            return changed;
        },
        GetAppointment: ({ id }, caller) => {
            const appointment = get(id, caller);
            const entry = { status: appointment.status, atMs: appointment.requestedAtMs, actorRole: 'patient' };
            return { appointment, history: [entry] };
        },
        ListAppointments: ({ statuses, ...paging }, caller) => {
            const wanted = visible(caller).filter(({ status }) => statuses.length === 0 || statuses.includes(status));
            const { items, nextBeforeId } = page(wanted, paging);
            return { appointments: items, nextBeforeId };
        },
    };
}
//# sourceMappingURL=stand-in-visits.js.map