import { integerErrors, refuseFields, textErrors } from '@maternity/errors';

export type AppointmentTypeDraft = {
  name: string;
  /** Minor units of the hospital's currency. */
  priceMinor: number;
  durationMinutes: number;
  active: boolean;
};
export type AppointmentType = AppointmentTypeDraft & { id: number };

const longestName = 200;
const price = { least: 0, most: 100_000_000_000 };
const duration = { least: 5, most: 480 };

/** The type as it will be stored; throws with every field that is not usable. */
export function parseAppointmentType(draft: AppointmentTypeDraft): AppointmentTypeDraft {
  refuseFields([
    ...textErrors('name', draft.name, longestName),
    ...integerErrors('price', draft.priceMinor, price),
    ...integerErrors('durationMinutes', draft.durationMinutes, duration),
  ]);
  return { ...draft, name: draft.name.trim() };
}
