// Generated from proto/maternity/appointments/v1/directory.proto by `npm run generate`. Do not edit.

import type { Slot as _maternity_appointments_v1_Slot, Slot__Output as _maternity_appointments_v1_Slot__Output } from '../../../maternity/appointments/v1/Slot.ts';

export interface ListSlotsResponse {
  'slots'?: (_maternity_appointments_v1_Slot)[];
}

export interface ListSlotsResponse__Output {
  'slots': (_maternity_appointments_v1_Slot__Output)[];
}
