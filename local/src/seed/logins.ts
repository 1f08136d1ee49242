export type DemoLogin = {
  role: 'patient' | 'doctor' | 'stakeholder' | 'admin';
  email: string;
  password: string;
  patientId?: number;
  doctorId?: number;
};

/** The accounts of the demo in the order of their ids, which begin at 1. */
export const demoLogins: readonly DemoLogin[] = [
  { role: 'patient', email: 'patient1@example.org', password: 'demo-patient-1', patientId: 1 },
  { role: 'patient', email: 'patient2@example.org', password: 'demo-patient-2', patientId: 2 },
  { role: 'doctor', email: 'doctor1@example.org', password: 'demo-doctor-1', doctorId: 1 },
  { role: 'doctor', email: 'doctor2@example.org', password: 'demo-doctor-2', doctorId: 2 },
  { role: 'stakeholder', email: 'stakeholder@example.org', password: 'demo-stakeholder' },
  { role: 'admin', email: 'admin@example.org', password: 'demo-admin' },
];

/** Whoever logs in finds every free slot bookable: no visit of their own ahead stands in the way. */
export const isNobodysLogin = (patientId: number): boolean =>
  !demoLogins.some((login) => login.patientId === patientId);
