import { conflict } from '@maternity/errors';
import { rows, sql, type Transaction } from '@maternity/kit';
import type { ClaimedFile, Holder } from '../app/import-ports.ts';
import { longestAttempts, type FileProfile, type FileState } from '../domain/import-file.ts';

/** A worker that is alive renews its lease with every chunk, and every few mebibytes while it profiles. */
const leaseSeconds = 30;

type Found = Omit<ClaimedFile, 'progress' | 'staged'> & {
  state: FileState;
  contractVersion: number;
  sha256: string;
  profile: FileProfile | null;
  bytesDone: number;
  linesDone: number;
};

/** Files whose worker has died over and over, without any progress between, are looked at by a person. */
function* buryHopeless(): Transaction<void> {
  yield* rows(
    sql`update import_file set state = 'dead', error_code = 'too-many-attempts', finished_at = now(), lease_until = null
        where state in ('claimed', 'staging', 'staged', 'retry_wait') and attempt > ${longestAttempts}
          and (lease_until is null or lease_until < now())`,
  );
}

/** The oldest file that waits, or `id`, for this worker alone. A staged file waits for the earlier ones of its dataset. */
export function* claimFile(owner: string, id: number | undefined): Transaction<ClaimedFile | undefined> {
  yield* buryHopeless();
  const [found] = yield* rows<Found>(
    sql`update import_file set fence = fence + 1, attempt = attempt + 1, lease_owner = ${owner},
          lease_until = now() + make_interval(secs => ${leaseSeconds}), started_at = coalesce(started_at, now()),
          state = case when state = 'staged' then state when profile is not null then 'staging' else 'claimed' end
        where id = (
          select id from import_file as waiting
          where state in ('discovered', 'claimed', 'staging', 'staged', 'retry_wait') and not_before <= now()
            and (lease_until is null or lease_until < now()) and id = coalesce(${id ?? null}::bigint, id)
            and (state <> 'staged' or not exists (
              select from import_file as earlier
              where earlier.dataset = waiting.dataset and earlier.id < waiting.id
                and earlier.state in ('discovered', 'claimed', 'staging', 'staged', 'retry_wait')))
          order by id limit 1 for update skip locked
        )
        returning id, source, dataset, bucket, object, generation, size, state, fence, attempt, pass, sha256, profile,
          contract_version as "contractVersion", bytes_done as "bytesDone", lines_done as "linesDone"`,
  );
  if (!found) return undefined;
  const { profile, sha256, bytesDone, linesDone, contractVersion, state, ...file } = found;
  const progress = profile ? { profile, sha256, bytesDone, linesDone, contractVersion } : undefined;
  return { ...file, progress, staged: state === 'staged' };
}

/** Holds the file to the end of the transaction; throws when somebody else has taken it since. */
export function* holdFile({ id, fence }: Holder): Transaction<void> {
  const [held] = yield* rows(
    sql`update import_file set lease_until = now() + make_interval(secs => ${leaseSeconds})
        where id = ${id} and fence = ${fence} returning id`,
  );
  if (!held) throw leaseLost();
}

export const leaseLost = (): Error => conflict('lease-lost', 'Another worker has taken the file.');
