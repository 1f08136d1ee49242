import { isAppError } from '@maternity/errors';
import { gather, sql, type Postgres, type Statement } from '@maternity/kit';
import type { BookingRequest } from '../app/appointment-ports.ts';
import type { Call } from '../app/call.ts';
import type { Answer } from './appointment-answer.ts';

type Asked = { call: Call; request: BookingRequest };
/** What a request got that came with others; 'ask-alone' is for its own transaction to answer. */
type SharedAnswer = Answer | { outcome: 'ask-alone' };

/**
 * Requests that come while others run share a transaction: it costs more than the rows of one visit. Measured with 64
 * clients: 4 lanes of 16 book twice as much as 8 connections with one request each (docs/decisions/0004).
 */
const sharing = { lanes: 4, most: 16, mostWaiting: 2_000 };

export function requestAppointments(postgres: Postgres, holdHours: number): (asked: Asked) => Promise<Answer> {
  const book = async (together: Asked[]): Promise<SharedAnswer[]> => {
    const parents = together.map(({ call }) => call.traceparent);
    const [row] = await postgres.query<{ answers: SharedAnswer[] }>(statementFor(together, holdHours), parents);
    return row?.answers ?? [];
  };
  const bookAlone = async (asked: Asked): Promise<Answer> => {
    const [answer] = await book([asked]);
    if (!answer || answer.outcome === 'ask-alone') throw new Error('a booking function answered nothing');
    return answer;
  };
  const bookTogether = gather((together: Asked[]) => book(together), sharing);

  return async (asked) => {
    const answer = await bookTogether(asked).catch((error: unknown) => {
      // The transaction was taken back, perhaps because of another request in it.
      if (wasTakenBack(error)) return { outcome: 'ask-alone' } as const;
      throw error;
    });
    return answer.outcome === 'ask-alone' ? bookAlone(asked) : answer;
  };
}

/** A database that does not answer may have committed: then only the caller, by its key, can ask again. */
const wasTakenBack = (error: unknown): boolean => !isAppError(error) || error.code !== 'database-unavailable';

function statementFor(together: Asked[], holdHours: number): Statement {
  const column = <T>(pick: (asked: Asked) => T): T[] => together.map(pick);
  return sql`select request_appointments(
    ${column(({ call }) => call.caller.accountId)}, ${column(({ call }) => call.caller.requestId)},
    ${column(({ call }) => call.traceparent)}, ${column(({ call }) => call.idempotency?.key)},
    ${column(({ call }) => call.idempotency?.fingerprint)}, ${column(({ request }) => request.patientId)},
    ${column(({ request }) => request.doctorId)}, ${column(({ request }) => request.appointmentTypeId)},
    ${column(({ request }) => new Date(request.claim.startMs).toISOString())},
    ${column(({ request }) => request.claim.durationMinutes)},
    ${column(({ request }) => request.claim.scheduleVersion)}, ${column(({ request }) => request.claim.offered)},
    ${holdHours}) as answers`;
}
