export type DemoAppointmentType = { id: number; name: string; priceMinor: number; durationMinutes: number };

const catalogue: [name: string, priceMinor: number, durationMinutes: number][] = [
  ['First antenatal visit', 9_000, 30],
  ['Antenatal check-up', 6_000, 20],
  ['Ultrasound scan', 9_500, 30],
  ['Anomaly scan', 14_000, 30],
  ['Blood pressure and urine check', 2_500, 15],
  ['Cardiotocography', 5_500, 30],
  ['Midwife consultation', 4_500, 20],
  ['Breastfeeding consultation', 4_000, 30],
  ['Postnatal check-up', 6_000, 20],
  ['Birth plan talk', 3_500, 30],
  ['Vaccination in pregnancy', 3_000, 15],
  ['Anaesthetist consultation', 5_000, 20],
];

export const appointmentTypes: DemoAppointmentType[] = catalogue.map(([name, priceMinor, durationMinutes], index) => ({
  id: index + 1,
  name,
  priceMinor,
  durationMinutes,
}));
