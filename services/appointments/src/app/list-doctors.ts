import type { Doctor } from '../domain/doctor.ts';
import { requireLogin } from './access.ts';
import type { Call } from './call.ts';
import type { DoctorStore, Page, PageRequest } from './directory-ports.ts';

export async function listDoctors(
  { doctors }: { doctors: DoctorStore },
  { caller }: Call,
  page: PageRequest & { activeOnly: boolean },
): Promise<Page<Doctor>> {
  requireLogin(caller);
  return doctors.list(page);
}
