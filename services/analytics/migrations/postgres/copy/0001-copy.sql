-- Tables of the main database, copied whole under each generation. Readers see one generation at a time: that of the one row
-- in active_generation (docs/decisions/0008-generations.md).

create schema copy;

create table copy.active_generation (
  one boolean primary key default true check (one),
  -- Whose database this is; '' before its first refresh.
  replica text not null default '',
  generation bigint not null default 0,
  previous bigint not null default 0,
  as_of timestamptz
);
insert into copy.active_generation default values;

-- How far each table has come; moved in the transaction that brings the rows.
create table copy.load_checkpoint (
  generation bigint not null,
  table_name text not null,
  position bigint not null,
  fence bigint not null,
  primary key (generation, table_name)
);

create table copy.appointment (
  generation bigint not null,
  id bigint not null,
  version int not null,
  status text not null,
  doctor_id bigint not null,
  patient_id bigint not null,
  appointment_type_id bigint not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  requested_at timestamptz not null,
  decided_at timestamptz,
  day date not null,
  primary key (generation, id)
);
create index appointment_day on copy.appointment (generation, day);

create table copy.appointment_type (
  generation bigint not null,
  id bigint not null,
  valid_from timestamptz not null,
  valid_to timestamptz not null,
  name text not null,
  price_minor bigint not null,
  deleted boolean not null,
  primary key (generation, id, valid_from)
);

create table copy.doctor (
  generation bigint not null,
  id bigint not null,
  valid_from timestamptz not null,
  valid_to timestamptz not null,
  first_name text not null,
  last_name text not null,
  occupation text not null,
  active boolean not null,
  deleted boolean not null,
  primary key (generation, id, valid_from)
);

create table copy.operation (
  generation bigint not null,
  id bigint not null,
  name text not null,
  price_minor bigint not null,
  created_at timestamptz not null,
  primary key (generation, id)
);

create table copy.operation_record (
  generation bigint not null,
  id bigint not null,
  operation_id bigint not null,
  doctor_id bigint not null,
  patient_id bigint not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  day date not null,
  price_minor bigint not null,
  created_at timestamptz not null,
  primary key (generation, id)
);
create index operation_record_day on copy.operation_record (generation, day);

create table copy.birth (
  generation bigint not null,
  id bigint not null,
  patient_id bigint,
  doctor_id bigint,
  born_at timestamptz not null,
  day date not null,
  method text not null,
  gestation_days int,
  weight_grams int,
  sex text,
  created_at timestamptz not null,
  primary key (generation, id)
);
create index birth_day on copy.birth (generation, day);

create table copy.income (
  generation bigint not null,
  source text not null,
  business_key text not null,
  at timestamptz not null,
  day date not null,
  doctor_id bigint not null,
  item text not null,
  amount_minor bigint not null,
  event_id uuid,
  file_id bigint,
  line bigint,
  primary key (generation, source, business_key)
);
create index income_day on copy.income (generation, day);

create table copy.measure (
  generation bigint not null,
  name text not null,
  day date not null,
  doctor_id bigint not null,
  item text not null,
  source text not null,
  count bigint not null,
  amount_minor bigint not null,
  primary key (generation, name, day, doctor_id, item, source)
);
