import type { IncomeSource, MeasureDelta } from './measure.ts';

/** One amount that was earned, whatever told of it. */
export type Income = {
  source: IncomeSource;
  /** The id in that source: of a visit, of an operation record, or dataset/key of an imported row. */
  businessKey: string;
  atMs: number;
  /** On the hospital's calendar. */
  day: string;
  /** 0 where nobody is known. */
  doctorId: number;
  /** type:3, operation:4 or dataset:synthea_encounters. */
  item: string;
  amountMinor: number;
  eventId?: string;
  fileId?: number;
  line?: number;
};

export const incomeDelta = ({ source, day, doctorId, item, amountMinor }: Income): MeasureDelta => ({
  name: 'income',
  source,
  day,
  doctorId,
  item,
  count: 1,
  amountMinor,
});
