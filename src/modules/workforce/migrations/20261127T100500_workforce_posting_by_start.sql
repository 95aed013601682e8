-- The first day of which postings are held.
create index posting_by_start on workforce.posting (force_id, starts_on);
