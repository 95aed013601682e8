-- A figure may be worked out of others: how, and of which, in the order of the sum. A plain count has neither.
alter table statistics.figure add column statistic jsonb;

alter table statistics.figure add column worked_out_from uuid[] not null default '{}';

alter table statistics.figure add constraint counted_or_worked_out check (statistic is not null or worked_out_from = '{}');
