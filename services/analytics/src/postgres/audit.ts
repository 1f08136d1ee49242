import { sql, type Postgres } from '@maternity/kit';
import type { AuditEntry, AuditTrail } from '../app/audit-ports.ts';
import { beforeOf, pageOf } from './record-page.ts';

type Row = {
  id: number;
  at: Date;
  actor_id: number;
  actor_role: string;
  action: string;
  object_type: string;
  object_id: string;
  outcome: string;
  request_id: string;
  hash: string | null;
};

export const auditTrail = (postgres: Postgres): AuditTrail => ({
  list: async (page) => {
    const found = await postgres.query<Row>(
      sql`select id, at, actor_id, actor_role, action, object_type, object_id, outcome, request_id,
            encode(hash, 'hex') as hash
          from audit_entry left join audit_seal on entry_id = id
          where id < ${beforeOf(page)} order by id desc limit ${page.limit + 1}`,
    );
    return pageOf(found.map(entryOf), page.limit);
  },
});

const entryOf = (row: Row): AuditEntry => ({
  id: row.id,
  atMs: row.at.getTime(),
  actor: { id: row.actor_id, role: row.actor_role },
  action: row.action,
  object: { type: row.object_type, id: row.object_id },
  outcome: row.outcome,
  requestId: row.request_id,
  ...(row.hash === null ? {} : { hash: row.hash }),
});
