import type { AppointmentType } from '../domain/appointment-type.ts';
import { requireLogin } from './access.ts';
import type { Call } from './call.ts';
import type { AppointmentTypeStore, Page, PageRequest } from './directory-ports.ts';

export async function listAppointmentTypes(
  { types }: { types: AppointmentTypeStore },
  { caller }: Call,
  page: PageRequest & { activeOnly: boolean },
): Promise<Page<AppointmentType>> {
  requireLogin(caller);
  return types.list(page);
}
