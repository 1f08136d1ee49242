-- Operations, births and their audit: a doctor's own pages, answers that are old enough to go, and how far entries are chained.

create index operation_record_doctor on operation_record (doctor_id, id);
create index birth_doctor on birth (doctor_id, id);
create index idempotency_key_created on idempotency_key (created_at);

-- One row, locked by whoever chains: up to where nothing can still appear, so that looking for entries without a seal need
-- not begin at the first. Ids are drawn in another order than transactions commit in: the candidate is settled once every
-- transaction that may have drawn an id up to it is over.
create table audit_settling (
  only_row boolean primary key default true check (only_row),
  settled_id bigint not null default 0,
  candidate_id bigint not null default 0,
  -- Began when the candidate was the newest: whatever is older than this may still write below it.
  candidate_transaction xid8 not null default '0'
);
insert into audit_settling default values;
