-- The fee of a change is settled when the change is in force, under its order's number (15.1, CHG-2).
alter table settlement_lines drop constraint settlement_lines_kind_check;
alter table settlement_lines add constraint settlement_lines_kind_check
  check (kind in ('SEGMENT', 'CHANGE', 'USAGE'));
alter table settlement_lines drop constraint settlement_lines_check1;
alter table settlement_lines add constraint settlement_lines_order_check
  check ((kind <> 'USAGE') = (order_id is not null));
