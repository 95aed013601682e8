create index unit_version_by_unit on workforce.unit_version (force_id, unit_id);
