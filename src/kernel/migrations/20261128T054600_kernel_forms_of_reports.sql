-- A report that an officer records in a form is written as those of a file are: with the record's own eyes, after the row
-- was set aside where it is about what the officer may not read.
create or replace function kernel.applying(kind text) returns boolean language sql stable parallel safe as $$ select coalesce(current_setting('candour.purpose', true), '') = 'apply:' || kind and (kernel.may('restricted.import') or kind = 'reports' and kernel.may('report.record')) $$;

create or replace function kernel.keeping_out() returns boolean language sql stable parallel safe as $$ select coalesce(current_setting('candour.purpose', true), '') = 'keep-out' and (kernel.may('keep-out.extend') or kernel.may('report.record')) $$;
