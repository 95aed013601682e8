-- The allegation that a misconduct outcome decides, by its number in the case. Null: all of the person's in the case.
alter table conduct.case_event add column allegation_number integer check (allegation_number is null or kind = 'misconduct_outcome');
