-- The star schema: facts around dimensions, whole under each generation, without patients. Built inside the warehouse from the
-- copied tables; readers see the active generation through the schema reporting.

create schema star;

-- Of no generation: a day does not change.
create table star.dim_date (
  date_key int primary key,
  day date not null unique,
  year int not null,
  quarter int not null,
  month int not null,
  month_name text not null,
  iso_year int not null,
  iso_week int not null,
  -- 1 is Monday.
  weekday int not null,
  weekday_name text not null
);

-- Surrogate keys, the same in every generation.
create table star.doctor_key (
  doctor_key int generated always as identity primary key,
  doctor_id bigint not null,
  valid_from timestamptz not null,
  unique (doctor_id, valid_from)
);
create table star.item_key (
  item_key int generated always as identity primary key,
  item text not null unique
);

-- One row a version of a doctor, and -1 where nobody is known. `inferred`: a fact came before any news of the doctor.
create table star.dim_doctor (
  generation bigint not null,
  doctor_key int not null,
  doctor_id bigint not null,
  valid_from timestamptz not null,
  valid_to timestamptz not null,
  is_current boolean not null,
  first_name text not null,
  last_name text not null,
  occupation text not null,
  active boolean not null,
  deleted boolean not null,
  inferred boolean not null,
  row_hash text not null,
  primary key (generation, doctor_key)
);
create unique index dim_doctor_current on star.dim_doctor (generation, doctor_id) where is_current;

create table star.dim_item (
  generation bigint not null,
  item_key int not null,
  item text not null,
  -- type, operation, dataset or none
  kind text not null,
  name text not null,
  primary key (generation, item_key)
);

create table star.fact_income (
  generation bigint not null,
  source text not null,
  business_key text not null,
  date_key int not null references star.dim_date,
  doctor_key int not null,
  item_key int not null,
  at timestamptz not null,
  amount_minor bigint not null,
  primary key (generation, source, business_key),
  foreign key (generation, doctor_key) references star.dim_doctor,
  foreign key (generation, item_key) references star.dim_item
);
create index fact_income_date on star.fact_income (generation, date_key);

create table star.fact_appointment (
  generation bigint not null,
  appointment_id bigint not null,
  date_key int not null references star.dim_date,
  doctor_key int not null,
  item_key int not null,
  status text not null,
  starts_at timestamptz not null,
  minutes int not null,
  requested_at timestamptz not null,
  decided_at timestamptz,
  primary key (generation, appointment_id),
  foreign key (generation, doctor_key) references star.dim_doctor,
  foreign key (generation, item_key) references star.dim_item
);
create index fact_appointment_date on star.fact_appointment (generation, date_key);

create table star.fact_operation (
  generation bigint not null,
  operation_record_id bigint not null,
  date_key int not null references star.dim_date,
  doctor_key int not null,
  item_key int not null,
  starts_at timestamptz not null,
  minutes int not null,
  price_minor bigint not null,
  primary key (generation, operation_record_id),
  foreign key (generation, doctor_key) references star.dim_doctor,
  foreign key (generation, item_key) references star.dim_item
);
create index fact_operation_date on star.fact_operation (generation, date_key);

create table star.fact_birth (
  generation bigint not null,
  birth_id bigint not null,
  date_key int not null references star.dim_date,
  doctor_key int not null,
  method text not null,
  gestation_days int,
  weight_grams int,
  sex text,
  primary key (generation, birth_id),
  foreign key (generation, doctor_key) references star.dim_doctor
);
create index fact_birth_date on star.fact_birth (generation, date_key);

-- Sums of every generation, refreshed before one becomes active: the views below choose.
create materialized view star.income_daily as
  select generation, date_key, doctor_key, item_key, source, count(*) as count, sum(amount_minor)::bigint as amount_minor
  from star.fact_income group by generation, date_key, doctor_key, item_key, source;
create unique index income_daily_key on star.income_daily (generation, date_key, doctor_key, item_key, source);

create materialized view star.appointment_daily as
  select generation, date_key, doctor_key, item_key, status, count(*) as count, sum(minutes)::bigint as minutes
  from star.fact_appointment group by generation, date_key, doctor_key, item_key, status;
create unique index appointment_daily_key on star.appointment_daily (generation, date_key, doctor_key, item_key, status);

create materialized view star.birth_daily as
  select generation, date_key, doctor_key, method, count(*) as count,
    -- After 22 and before 37 weeks, of those by the end of the 45th (NHS CQIM), as reports count them.
    count(*) filter (where gestation_days between 154 and 258) as preterm,
    count(*) filter (where gestation_days between 154 and 315) as gestation_known,
    count(*) filter (where weight_grams < 2500) as low_birth_weight, count(weight_grams) as weight_known
  from star.fact_birth group by generation, date_key, doctor_key, method;
create unique index birth_daily_key on star.birth_daily (generation, date_key, doctor_key, method);

create schema reporting;

create view reporting.generation as
  select generation, as_of from copy.active_generation where generation > 0;

create view reporting.dim_date as
  select date_key, day, year, quarter, month, month_name, iso_year, iso_week, weekday, weekday_name from star.dim_date;

create view reporting.dim_doctor as
  select doctor_key, doctor_id, valid_from, valid_to, is_current, first_name, last_name, occupation, active, deleted, inferred
  from star.dim_doctor join copy.active_generation using (generation);

create view reporting.dim_item as
  select item_key, item, kind, name from star.dim_item join copy.active_generation using (generation);

create view reporting.fact_income as
  select source, business_key, date_key, doctor_key, item_key, at, amount_minor
  from star.fact_income join copy.active_generation using (generation);

create view reporting.fact_appointment as
  select appointment_id, date_key, doctor_key, item_key, status, starts_at, minutes, requested_at, decided_at
  from star.fact_appointment join copy.active_generation using (generation);

create view reporting.fact_operation as
  select operation_record_id, date_key, doctor_key, item_key, starts_at, minutes, price_minor
  from star.fact_operation join copy.active_generation using (generation);

create view reporting.fact_birth as
  select birth_id, date_key, doctor_key, method, gestation_days, weight_grams, sex
  from star.fact_birth join copy.active_generation using (generation);

create view reporting.income_daily as
  select date_key, doctor_key, item_key, source, count, amount_minor
  from star.income_daily join copy.active_generation using (generation);

create view reporting.appointment_daily as
  select date_key, doctor_key, item_key, status, count, minutes
  from star.appointment_daily join copy.active_generation using (generation);

create view reporting.birth_daily as
  select date_key, doctor_key, method, count, preterm, gestation_known, low_birth_weight, weight_known
  from star.birth_daily join copy.active_generation using (generation);
