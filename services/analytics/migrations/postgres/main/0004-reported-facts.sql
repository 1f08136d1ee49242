-- What each measure counts: for every name of `measure` the facts that add up to it, in the same cells. A report's cell
-- is explained from here, and a sum over it is what a sum of measures must come to.
create view reported_fact (name, day, doctor_id, item, source, id, count, amount_minor, event_id, file_id, line) as
select 'income', day, doctor_id, item, source, business_key, 1, amount_minor, event_id, file_id, line from income
union all
select kind, day, doctor_id, 'type:' || appointment_type_id, 'appointments', appointment_id::text, 1, 0, event_id, null, null
from appointment_event
union all
select 'operation', day, doctor_id, 'operation:' || operation_id, 'operations', id::text, 1, price_minor, null, null, null
from operation_record
union all
select 'birth', day, coalesce(doctor_id, 0), 'method:' || method, '', id::text, 1, 0, null, null, null from birth
union all
select 'birth.caesarean.numerator', day, coalesce(doctor_id, 0), 'method:' || method, '', id::text, 1, 0, null, null, null
from birth where method = 'caesarean'
union all
select 'birth.caesarean.denominator', day, coalesce(doctor_id, 0), 'method:' || method, '', id::text, 1, 0, null, null, null
from birth
union all
-- Born after 22 and before 37 weeks, of those born by the end of the 45th (NHS CQIM).
select 'birth.preterm.numerator', day, coalesce(doctor_id, 0), 'method:' || method, '', id::text, 1, 0, null, null, null
from birth where gestation_days between 154 and 258
union all
select 'birth.preterm.denominator', day, coalesce(doctor_id, 0), 'method:' || method, '', id::text, 1, 0, null, null, null
from birth where gestation_days between 154 and 315
union all
select 'birth.low_birth_weight.numerator', day, coalesce(doctor_id, 0), 'method:' || method, '', id::text, 1, 0, null, null, null
from birth where weight_grams < 2500
union all
select 'birth.low_birth_weight.denominator', day, coalesce(doctor_id, 0), 'method:' || method, '', id::text, 1, 0, null, null,
  null
from birth where weight_grams is not null
union all
select name, day, 0, item, 'imports', dataset || '/' || business_key, count, amount_minor, null, file_id, line
from import_fact where name <> 'income';

-- The measures of a generation as reports ask for them: by day, by day and doctor, by day and item. A range of a report
-- reads as many rows as it has days and doctors, however many facts and cells there are.
create table measure_rollup (
  generation bigint not null,
  -- day, doctor or item; what it does not tell apart is 0 or ''.
  dimension text not null,
  name text not null,
  day date not null,
  doctor_id bigint not null,
  item text not null,
  source text not null,
  count bigint not null,
  amount_minor bigint not null,
  primary key (generation, dimension, name, day, doctor_id, item, source)
);
insert into measure_rollup (generation, dimension, name, day, doctor_id, item, source, count, amount_minor)
select generation, case when grouping(doctor_id) = 0 then 'doctor' when grouping(item) = 0 then 'item' else 'day' end,
  name, day, coalesce(doctor_id, 0), coalesce(item, ''), source, sum(count), sum(amount_minor)
from measure
group by grouping sets ((generation, name, day, source), (generation, name, day, source, doctor_id),
  (generation, name, day, source, item));
