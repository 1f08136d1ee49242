import { z } from 'zod';
import { HttpProblem } from '../problem.ts';

/** An id in a body is never needed; clients of typed languages send 0 for none. */
export const givenId = z.int().min(0).optional();
/** In a PUT the path names the record; a body may repeat that. */
export const repeatedId = givenId.meta({ readOnly: true });

/** A body that names another record than the path is a mistake that must not be guessed away. */
export function refuseOtherId(field: string, body: object, pathId: number): void {
  const given = (body as Record<string, unknown>)[field];
  if (given === undefined || given === pathId) return;
  const detail = 'The id in the body is not the one in the path.';
  throw new HttpProblem(400, 'id-mismatch', { detail, errors: [{ path: field, message: `must be ${pathId}` }] });
}
