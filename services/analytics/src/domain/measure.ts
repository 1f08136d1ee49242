/** The stages of the lobby's funnel, as the log names them. */
export const appointmentKinds = [
  'appointment.requested',
  'appointment.approved',
  'appointment.rejected',
  'appointment.cancelled',
  'appointment.expired',
  'appointment.completed',
  'appointment.no_show',
  'appointment.rescheduled',
] as const;

/** Shares of births: each is counted with its numerator and its own denominator, the births that hold what it needs. */
export const birthIndicators = ['caesarean', 'preterm', 'low_birth_weight'] as const;

export const incomeSources = ['appointments', 'operations', 'imports'] as const;
export type IncomeSource = (typeof incomeSources)[number];

export type MeasureName =
  | 'income'
  | 'operation'
  | 'birth'
  | (typeof appointmentKinds)[number]
  | `birth.${(typeof birthIndicators)[number]}.${'numerator' | 'denominator'}`;

/**
 * A signed number in one cell of the cube that reports add up. A fact that appears counts +1, one that is taken back
 * -1, one that changes both. Everything here is additive; what is not (a median) is read from the facts.
 */
export type MeasureDelta = {
  name: MeasureName;
  /** YYYY-MM-DD on the hospital's calendar. */
  day: string;
  /** 0 where nobody is known. */
  doctorId: number;
  /** type:3, operation:4, method:caesarean, dataset:births14, or '' where there is none. */
  item: string;
  source: IncomeSource | '';
  count: number;
  amountMinor: number;
};

/** The same cell once, its numbers added; cells that come to nothing left out. Sorted, so that writers agree on an order. */
export function addUp(deltas: readonly MeasureDelta[]): MeasureDelta[] {
  const cells = new Map<string, MeasureDelta>();
  for (const delta of deltas) {
    const key = JSON.stringify([delta.name, delta.day, delta.doctorId, delta.item, delta.source]);
    const cell = cells.get(key);
    if (!cell) cells.set(key, { ...delta });
    else {
      cell.count += delta.count;
      cell.amountMinor += delta.amountMinor;
    }
  }
  return [...cells]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, cell]) => cell)
    .filter(({ count, amountMinor }) => count !== 0 || amountMinor !== 0);
}

export const takenBack = (deltas: readonly MeasureDelta[]): MeasureDelta[] =>
  // 0 and not -0, which no database and no test takes for the same.
  deltas.map((delta) => ({ ...delta, count: 0 - delta.count, amountMinor: 0 - delta.amountMinor }));
