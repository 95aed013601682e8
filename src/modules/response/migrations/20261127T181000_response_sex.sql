-- Sex of victim and suspect as they describe it themselves, where the report says. Null: it does not.
alter table response.report_version add column victim_sex text, add column suspect_sex text;
