-- What may be read: the active generation, without patients.

create schema reporting;

create view reporting.generation as
  select generation, as_of from copy.active_generation where generation > 0;

create view reporting.appointment as
  select id, version, status, doctor_id, appointment_type_id, starts_at, ends_at, requested_at, decided_at, day
  from copy.appointment join copy.active_generation using (generation);

create view reporting.appointment_type as
  select id, valid_from, valid_to, name, price_minor, deleted
  from copy.appointment_type join copy.active_generation using (generation);

create view reporting.doctor as
  select id, valid_from, valid_to, first_name, last_name, occupation, active, deleted
  from copy.doctor join copy.active_generation using (generation);

create view reporting.operation as
  select id, name, price_minor, created_at from copy.operation join copy.active_generation using (generation);

create view reporting.operation_record as
  select id, operation_id, doctor_id, starts_at, ends_at, day, price_minor, created_at
  from copy.operation_record join copy.active_generation using (generation);

create view reporting.birth as
  select id, doctor_id, born_at, day, method, gestation_days, weight_grams, sex, created_at
  from copy.birth join copy.active_generation using (generation);

create view reporting.income as
  select source, business_key, at, day, doctor_id, item, amount_minor, event_id, file_id, line
  from copy.income join copy.active_generation using (generation);

create view reporting.measure as
  select name, day, doctor_id, item, source, count, amount_minor
  from copy.measure join copy.active_generation using (generation);
