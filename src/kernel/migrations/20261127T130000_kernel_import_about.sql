-- What a file told of in rows that were set aside: no row that came of them names the file, so that it is found by this
-- when somebody more is kept out of such a thing.
alter table kernel.import add column about text[] not null default '{}';

grant update (about) on kernel.import to candour_app;
