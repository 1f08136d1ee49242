import type { Account__Output, Appointment__Output, AppointmentType__Output, Doctor__Output, Patient__Output, TimeOff__Output } from '@maternity/contracts';
export declare const password = "correct horse";
export type Data = ReturnType<typeof createData>;
/** Visit 1 is between doctor 1 and patient 1, visit 2 between doctor 2 and patient 2. */
export declare const createData: () => {
    doctors: Map<number, Doctor__Output>;
    patients: Map<number, Patient__Output>;
    types: Map<number, AppointmentType__Output>;
    visits: Map<number, Appointment__Output>;
    timeOff: Map<number, TimeOff__Output>;
    accounts: Map<number, Account__Output>;
};
