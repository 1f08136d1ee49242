/** A patient's or staff member's own channel. */
export const accountChannel = (accountId: number): string => `u:${String(accountId)}`;
/** Everything that happens to a doctor's visits. */
export const doctorChannel = (doctorId: number): string => `doc:${String(doctorId)}`;
/** Changes of doctors, their hours and the appointment types; for services, never for sockets. */
export const catalogueChannel = 'catalogue';
