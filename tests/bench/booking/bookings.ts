import { slotStart } from '../../platform/seed.ts';

type Booking = { doctorId: number; patientId: number; start: Date };

/** Free and distinct slots, one after the other: no two ask for the same doctor or patient at the same time. */
export type Bookings = () => Booking;

export type Spread = { doctors: number; patients: number };

/** Over all doctors in turn. A slot index is used by as many different patients as there are doctors. */
export function spreadBookings({ doctors, patients }: Spread): Bookings {
  let count = 0;
  return () => {
    const number = count;
    count += 1;
    return {
      doctorId: (number % doctors) + 1,
      patientId: (number % patients) + 1,
      start: slotStart(Math.floor(number / doctors)),
    };
  };
}

/**
 * All of one doctor, by patients whom nobody else books for. Patients are counted from another one for each doctor, so
 * that nobody is asked to be with two hot doctors at once.
 */
export function hotBookings(doctorId: number, firstPatient: number, patients: number): Bookings {
  let count = 0;
  return () => {
    const number = count;
    count += 1;
    return { doctorId, patientId: firstPatient + ((number + doctorId) % patients), start: slotStart(number) };
  };
}
