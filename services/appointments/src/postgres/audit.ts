import { sql, type Postgres } from '@maternity/kit';
import type { AuditEntry, AuditTrail } from '../app/audit-ports.ts';
import { beforeOf, pageOf } from './page.ts';
import { deedStatement } from './record.ts';

type Row = {
  id: number;
  at: number;
  actorId: number;
  actorRole: string;
  action: string;
  objectType: string;
  objectId: string;
  outcome: AuditEntry['outcome'];
  requestId: string;
  hash: string | null;
};

export function auditTrail(postgres: Postgres): AuditTrail {
  return {
    record: async (call, deed) => {
      await postgres.query(deedStatement(call, deed), call.traceparent);
    },
    list: async (page) => {
      const found = await postgres.query<Row>(
        sql`select id, (extract(epoch from at) * 1000)::bigint as at, actor_id as "actorId", actor_role as "actorRole",
                   action, object_type as "objectType", object_id as "objectId", outcome, request_id as "requestId",
                   encode(hash, 'hex') as hash
            from audit_entry left join audit_seal on entry_id = id
            where id < ${beforeOf(page)} order by id desc limit ${page.limit + 1}`,
      );
      return pageOf(found.map(entryOf), page.limit);
    },
  };
}

const entryOf = ({ actorId, actorRole, objectType, objectId, hash, ...row }: Row): AuditEntry => ({
  ...row,
  actor: { id: actorId, role: actorRole },
  object: { type: objectType, id: objectId },
  ...(hash === null ? {} : { hash }),
});
