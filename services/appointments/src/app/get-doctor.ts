import { notFound } from '@maternity/errors';
import type { Doctor } from '../domain/doctor.ts';
import { requireLogin } from './access.ts';
import type { Call } from './call.ts';
import type { DoctorStore } from './directory-ports.ts';

export async function getDoctor({ doctors }: { doctors: DoctorStore }, { caller }: Call, id: number): Promise<Doctor> {
  requireLogin(caller);
  const doctor = await doctors.find(id);
  if (!doctor) throw notFound('doctor');
  return doctor;
}
