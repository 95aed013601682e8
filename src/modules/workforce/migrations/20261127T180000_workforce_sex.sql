-- Sex as people describe it themselves, where the HR extract says. Null: it does not.
alter table workforce.person_version add column sex text;

-- What a person was when something happened is asked for one after another.
create index person_version_by_person on workforce.person_version (force_id, person_id);
