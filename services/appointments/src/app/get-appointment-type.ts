import { notFound } from '@maternity/errors';
import type { AppointmentType } from '../domain/appointment-type.ts';
import { requireLogin } from './access.ts';
import type { Call } from './call.ts';
import type { AppointmentTypeStore } from './directory-ports.ts';

export async function getAppointmentType(
  { types }: { types: AppointmentTypeStore },
  { caller }: Call,
  id: number,
): Promise<AppointmentType> {
  requireLogin(caller);
  const type = await types.find(id);
  if (!type) throw notFound('appointment-type');
  return type;
}
