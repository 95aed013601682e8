-- Two roles that are given by name to somebody who holds another role already.
alter table access.user_version drop constraint user_version_roles_check;

alter table access.user_version add constraint user_version_roles_check check (roles <@ array['learning', 'trainer', 'supervisor', 'responder', 'investigator', 'professional-standards', 'foi-officer', 'analyst', 'auditor', 'administrator', 'restricted-auditor', 'restricted-statistics']);

alter table access.user_version add constraint user_version_own_role_check check (not active or roles && array['learning', 'trainer', 'supervisor', 'responder', 'investigator', 'professional-standards', 'foi-officer', 'analyst', 'auditor', 'administrator']);
