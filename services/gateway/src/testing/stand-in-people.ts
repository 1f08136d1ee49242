import type { Caller, Patient__Output, TimeOff__Output } from '@maternity/contracts';
import { conflict, notFound } from '@maternity/errors';
import { crud, find, page, type Paging } from './records.ts';
import type { Works } from './serve-stand-in.ts';
import type { Data } from './stand-in-data.ts';

function ownDoctor(doctorId: number, caller: Caller): void {
  if (caller.role === 'doctor' && caller.doctorId !== doctorId) throw notFound('doctor');
}

export function people(data: Data): Works {
  const doctors = crud(data.doctors, 'doctor');
  const patients = crud(data.patients, 'patient');
  const types = crud(data.types, 'appointment-type');
  const weekly = [{ weekday: 1, from: '09:00', to: '17:00' }];
  const own = (id: number, caller: Caller): void => {
    const isSeen = [...data.visits.values()].some((v) => v.patientId === id && v.doctorId === caller.doctorId);
    if (caller.role === 'patient' && caller.patientId !== id) throw notFound('patient');
    if (caller.role === 'doctor' && !isSeen) throw notFound('patient');
  };
  const schedule = (doctorId: number, caller: Caller, hours: object[]) => {
    ownDoctor(doctorId, caller);
    find(data.doctors, doctorId, 'doctor');
    return { timeZone: 'Europe/Vienna', weekly: hours };
  };
  return {
    ListDoctors: (paging: Paging) => ({ ...doctors.list(paging), doctors: doctors.list(paging).items }),
    GetDoctor: doctors.get,
    CreateDoctor: ({ doctor, email }: { doctor: never; email?: string }) => ({
      doctor: doctors.create(doctor),
      ...(email ? { invitation: 'invitation-token', invitationExpiresAtMs: 2e12 } : {}),
    }),
    UpdateDoctor: doctors.update,
    DeleteDoctor: doctors.remove,
    GetSchedule: ({ id }: { id: number }, caller: Caller) => schedule(id, caller, weekly),
    PutSchedule: ({ doctorId, weekly }: { doctorId: number; weekly: [] }, caller: Caller) =>
      schedule(doctorId, caller, weekly),
    ListTimeOff: ({ doctorId, ...paging }: Paging & { doctorId: number }, caller: Caller) => {
      ownDoctor(doctorId, caller);
      find(data.doctors, doctorId, 'doctor');
      const { items, nextBeforeId } = page(data.timeOff.values(), paging);
      return { timeOff: items, nextBeforeId };
    },
    CreateTimeOff: (off: TimeOff__Output, caller: Caller) => {
      ownDoctor(off.doctorId, caller);
      find(data.doctors, off.doctorId, 'doctor');
      return crud(data.timeOff, 'time-off').create(off);
    },
    DeleteTimeOff: ({ doctorId, id }: { doctorId: number; id: number }, caller: Caller) => {
      ownDoctor(doctorId, caller);
      find(data.timeOff, id, 'time-off');
      return {};
    },
    ListSlots: ({
      doctorId,
      appointmentTypeId,
      fromMs,
    }: {
      doctorId: number;
      appointmentTypeId: number;
      fromMs: number;
    }) => {
      find(data.doctors, doctorId, 'doctor');
      find(data.types, appointmentTypeId, 'appointment-type');
      return { slots: [{ startMs: fromMs, endMs: fromMs + 2_700_000 }] };
    },
    ListPatients: (paging: Paging) => ({ ...patients.list(paging), patients: patients.list(paging).items }),
    GetPatient: ({ id }: { id: number }, caller: Caller) => {
      own(id, caller);
      return patients.get({ id });
    },
    CreatePatient: ({ patient, email }: { patient: never; email?: string }) => {
      const taken = [...data.accounts.values()].some((account) => account.email === email);
      if (taken) throw conflict('email-taken', 'There is an account with this address.');
      return patients.create(patient);
    },
    UpdatePatient: (patient: Patient__Output, caller: Caller) => {
      own(patient.id, caller);
      return patients.update(patient);
    },
    DeletePatient: patients.remove,
    ListAppointmentTypes: (paging: Paging) => ({ ...types.list(paging), appointmentTypes: types.list(paging).items }),
    GetAppointmentType: types.get,
    CreateAppointmentType: (type: object) => types.create({ ...type, currency: 'EUR' } as never),
    UpdateAppointmentType: types.update,
    DeleteAppointmentType: types.remove,
  };
}
