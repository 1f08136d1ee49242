import { conflict, integerErrors, refuseFields, textErrors, type AppError } from '@maternity/errors';

export type OperationDraft = {
  name: string;
  /** Minor units of the hospital's currency. */
  priceMinor: number;
};
export type Operation = OperationDraft & { id: number };

const longestName = 200;
const price = { least: 0, most: 100_000_000_000 };

/** The operation as it will be stored; throws with every field that is not usable. */
export function parseOperation({ name, priceMinor }: OperationDraft): OperationDraft {
  refuseFields([...textErrors('name', name, longestName), ...integerErrors('price', priceMinor, price)]);
  return { name: name.trim(), priceMinor };
}

export const operationInUse = (): AppError =>
  conflict('operation-in-use', 'Records of performed operations refer to this one.');
