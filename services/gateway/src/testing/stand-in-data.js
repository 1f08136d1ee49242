import { keyed } from './records.ts';
export const password = 'correct horse';
const start = Date.parse('2030-01-07T09:00:00Z');
const doctor = (id) => ({
    id,
    firstName: `First${id}`,
    lastName: 'Canaryson',
    sex: 'F',
    occupation: 'Midwife',
    dateOfBirth: '1980-02-29',
    active: true,
});
const patient = (id) => ({
    id,
    firstName: `Given${id}`,
    lastName: 'Canaryson',
    sex: 'F',
    dateOfBirth: '1995-05-05',
    lastMenstrualPeriod: '2029-06-01',
});
const account = (id, role, person = {}) => ({
    id,
    role,
    email: `${role}${id}@example.org`,
    displayName: `${role} ${id}`,
    active: true,
    ...person,
});
const type = (id, priceMinor) => ({
    id,
    name: `Visit ${id}`,
    priceMinor,
    durationMinutes: 45,
    active: true,
    currency: 'EUR',
});
const visit = (id, doctorId, patientId) => ({
    id,
    status: 'APPOINTMENT_STATUS_WAITING_FOR_APPROVAL',
    version: 1,
    doctorId,
    patientId,
    appointmentTypeId: 1,
    startMs: start + id * 3_600_000,
    endMs: start + id * 3_600_000 + 2_700_000,
    holdExpiresAtMs: start,
    requestedAtMs: start - 86_400_000,
    priceMinor: 1_999,
    appointmentTypeName: 'Visit 1',
});
/** Visit 1 is between doctor 1 and patient 1, visit 2 between doctor 2 and patient 2. */
export const createData = () => ({
    doctors: keyed([1, 2, 3].map(doctor)),
    patients: keyed([1, 2, 3].map(patient)),
    types: keyed([type(1, 1_999), type(2, 5_000)]),
    visits: keyed([visit(1, 1, 1), visit(2, 2, 2)]),
    timeOff: keyed([{ id: 1, doctorId: 1, startMs: start, endMs: start + 1 }]),
    accounts: keyed([
        account(1, 'patient', { patientId: 1 }),
        account(2, 'patient', { patientId: 2 }),
        account(3, 'doctor', { doctorId: 1 }),
        account(4, 'doctor', { doctorId: 2 }),
        account(5, 'stakeholder'),
        account(6, 'admin'),
    ]),
});
//# sourceMappingURL=stand-in-data.js.map