-- The first and last day of which facts were held when a figure was frozen. Figures frozen before this was kept have none.
alter table statistics.figure add column held_from date;

alter table statistics.figure add column held_to date;

alter table statistics.figure add constraint held_in_order check ((held_from is null) = (held_to is null) and (held_from is null or held_from <= held_to));
