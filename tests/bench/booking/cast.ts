/** Doctors from 201 on are the hot ones, each for one measurement; patients from 2,001 on are theirs. */
export const cast = { doctors: 400, patients: 4_000 };
export const spread = { doctors: 200, patients: 2_000 };
export const firstHotPatient = 2_001;
export const hotPatients = 2_000;

/** A hot doctor for each measurement: a slot that was booked once is not free again. */
let lastHotDoctor = 200;
export function nextHotDoctor(): number {
  lastHotDoctor += 1;
  return lastHotDoctor;
}
