-- The words that an entry of the public log shows, in English, for the log is searched by them. Null in entries published
-- before: they are brought up to date when the record is opened.
alter table disclosure.published add column words text;
