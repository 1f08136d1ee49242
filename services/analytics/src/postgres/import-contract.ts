import { conflict } from '@maternity/errors';
import { rows, sql, type Postgres, type Transaction } from '@maternity/kit';
import type { ContractStore } from '../app/import-ports.ts';
import type { Contract } from '../domain/contract.ts';

/** @param read turns the text of a contract into the contract, and throws when it is none. */
export function contractStore(postgres: Postgres, read: (text: string) => { contract: Contract }): ContractStore {
  return {
    keep: ({ contract: { dataset, version }, text, sha256 }) =>
      postgres.transaction(function* (): Transaction<void> {
        yield* rows(
          sql`insert into import_contract (dataset, version, text, sha256, created_at)
              values (${dataset}, ${version}, ${text}, ${sha256}, now())
              on conflict (dataset, version) do nothing`,
        );
        const [kept] = yield* rows<{ sha256: string }>(
          sql`select sha256 from import_contract where dataset = ${dataset} and version = ${version}`,
        );
        if (kept?.sha256 !== sha256) {
          throw conflict('contract-changed', `Version ${version} of ${dataset} says something else already; raise it.`);
        }
      }),
    read: async (dataset, version) => {
      const [found] = await postgres.query<{ text: string }>(
        sql`select text from import_contract
            where dataset = ${dataset} and version = coalesce(${version ?? null}::int, version)
            order by version desc limit 1`,
      );
      return found && read(found.text).contract;
    },
  };
}
