import { callOf, type Birth__Output, type OperationServiceHandlers } from '@maternity/contracts';
import { unary, type Log } from '@maternity/kit';
import type { BirthStore } from '../app/birth-ports.ts';
import { createBirth } from '../app/create-birth.ts';
import { deleteBirth } from '../app/delete-birth.ts';
import { getBirth } from '../app/get-birth.ts';
import { listBirths } from '../app/list-births.ts';
import { updateBirth } from '../app/update-birth.ts';
import type { BirthDraft } from '../domain/birth.ts';
import type { DayOf } from '../domain/hospital-day.ts';
import { readId, readRecordQuery } from './read-fields.ts';

export type BirthParts = { births: BirthStore; dayOf: DayOf };

type Handlers = Pick<
  OperationServiceHandlers,
  'ListBirths' | 'GetBirth' | 'CreateBirth' | 'UpdateBirth' | 'DeleteBirth'
>;

const object = 'birth';

/** A birth's day is none of the message's fields and stays here. */
export const birthHandlers = (parts: BirthParts, log: Log): Handlers => ({
  ListBirths: unary(log, async (request, call) => {
    const { items, nextBeforeId = 0 } = await listBirths(parts, callOf(call), readRecordQuery(request));
    return { births: items, nextBeforeId };
  }),
  GetBirth: unary(log, async ({ id }, call) => getBirth(parts, callOf(call), readId(id, object))),
  CreateBirth: unary(log, async (request, call) => createBirth(parts, callOf(call), draftOf(request))),
  UpdateBirth: unary(log, async (request, call) => {
    const change = { ...draftOf(request), id: readId(request.id, object) };
    return updateBirth(parts, callOf(call), change);
  }),
  DeleteBirth: unary(log, async ({ id }, call) => {
    await deleteBirth(parts, callOf(call), readId(id, object));
    return {};
  }),
});

/** What the wire leaves out is not there; the names of its optional parts travel beside them. */
const draftOf = ({ bornAtMs, method, ...request }: Birth__Output): BirthDraft => ({
  bornAtMs,
  method,
  ...(request.patientId === undefined ? {} : { patientId: request.patientId }),
  ...(request.doctorId === undefined ? {} : { doctorId: request.doctorId }),
  ...(request.gestationDays === undefined ? {} : { gestationDays: request.gestationDays }),
  ...(request.weightGrams === undefined ? {} : { weightGrams: request.weightGrams }),
  ...(request.sex === undefined ? {} : { sex: request.sex }),
});
