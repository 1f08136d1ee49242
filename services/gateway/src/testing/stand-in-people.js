import { conflict, notFound } from '@maternity/errors';
import { crud, find, page } from './records.ts';
function ownDoctor(doctorId, caller) {
    if (caller.role === 'doctor' && caller.doctorId !== doctorId)
        throw notFound('doctor');
}
export function people(data) {
    const doctors = crud(data.doctors, 'doctor');
    const patients = crud(data.patients, 'patient');
    const types = crud(data.types, 'appointment-type');
    const weekly = [{ weekday: 1, from: '09:00', to: '17:00' }];
    const own = (id, caller) => {
        const isSeen = [...data.visits.values()].some((v) => v.patientId === id && v.doctorId === caller.doctorId);
        if (caller.role === 'patient' && caller.patientId !== id)
            throw notFound('patient');
        if (caller.role === 'doctor' && !isSeen)
            throw notFound('patient');
    };
    const schedule = (doctorId, caller, hours) => {
        ownDoctor(doctorId, caller);
        find(data.doctors, doctorId, 'doctor');
        return { timeZone: 'Europe/Vienna', weekly: hours };
    };
    return {
        ListDoctors: (paging) => ({ ...doctors.list(paging), doctors: doctors.list(paging).items }),
        GetDoctor: doctors.get,
        CreateDoctor: ({ doctor, email }) => ({
            doctor: doctors.create(doctor),
            ...(email ? { invitation: 'invitation-token', invitationExpiresAtMs: 2e12 } : {}),
        }),
        UpdateDoctor: doctors.update,
        DeleteDoctor: doctors.remove,
        GetSchedule: ({ id }, caller) => schedule(id, caller, weekly),
        PutSchedule: ({ doctorId, weekly }, caller) => schedule(doctorId, caller, weekly),
        ListTimeOff: ({ doctorId, ...paging }, caller) => {
            ownDoctor(doctorId, caller);
            find(data.doctors, doctorId, 'doctor');
            const { items, nextBeforeId } = page(data.timeOff.values(), paging);
            return { timeOff: items, nextBeforeId };
        },
        CreateTimeOff: (off, caller) => {
            ownDoctor(off.doctorId, caller);
            find(data.doctors, off.doctorId, 'doctor');
            return crud(data.timeOff, 'time-off').create(off);
        },
        DeleteTimeOff: ({ doctorId, id }, caller) => {
            ownDoctor(doctorId, caller);
            find(data.timeOff, id, 'time-off');
            return {};
        },
        ListSlots: ({ doctorId, appointmentTypeId, fromMs, }) => {
            find(data.doctors, doctorId, 'doctor');
            find(data.types, appointmentTypeId, 'appointment-type');
            return { slots: [{ startMs: fromMs, endMs: fromMs + 2_700_000 }] };
        },
        ListPatients: (paging) => ({ ...patients.list(paging), patients: patients.list(paging).items }),
        GetPatient: ({ id }, caller) => {
            own(id, caller);
            return patients.get({ id });
        },
        CreatePatient: ({ patient, email }) => {
            const taken = [...data.accounts.values()].some((account) => account.email === email);
            if (taken)
                throw conflict('email-taken', 'There is an account with this address.');
            return patients.create(patient);
        },
        UpdatePatient: (patient, caller) => {
            own(patient.id, caller);
            return patients.update(patient);
        },
        DeletePatient: patients.remove,
        ListAppointmentTypes: (paging) => ({ ...types.list(paging), appointmentTypes: types.list(paging).items }),
        GetAppointmentType: types.get,
        CreateAppointmentType: (type) => types.create({ ...type, currency: 'EUR' }),
        UpdateAppointmentType: types.update,
        DeleteAppointmentType: types.remove,
    };
}
//# sourceMappingURL=stand-in-people.js.map