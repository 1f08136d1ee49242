import type { Call } from './ports.ts';

type Store<Stored> = {
  read: (request: { id: number }, call: Call) => Promise<Stored>;
  write: (record: Stored, call: Call) => Promise<Stored>;
};

/** Replaces what a surface shows of a record and keeps the rest: the brief's routes show less than /api/v1. */
export async function replaceRecord<Stored extends { id: number }>(
  { read, write }: Store<Stored>,
  changes: NoInfer<Partial<Stored>> & { id: number },
  call: Call,
): Promise<Stored> {
  return write({ ...(await read({ id: changes.id }, call)), ...changes }, call);
}
