-- Every policy names the kernel's predicate. An import's checks see what its sender sees (purpose `import:…` grants
-- nothing here); rows are written under `apply:conduct-cases`, and lists widened under `keep-out`, and nothing is
-- changed in ordinary work. An event alone can be added there, to a case that professional standards may read.
drop policy case_read on conduct.case;

drop policy case_insert on conduct.case;

drop policy case_update on conduct.case;

create policy case_read on conduct.case for select using (force_id = kernel.current_force() and (kernel.may_read_restricted(true, false, kernel.has_role('professional-standards'), kernel.has_role('investigator'), allowed_person_ids, denied_person_ids, denied_command_ids) or kernel.for_statistics() or kernel.applying('conduct-cases') or kernel.keeping_out()));

create policy case_insert on conduct.case for insert with check (force_id = kernel.current_force() and (kernel.applying('conduct-cases')));

create policy case_update on conduct.case for update using (force_id = kernel.current_force() and (kernel.applying('conduct-cases') or kernel.keeping_out()));

drop policy case_version_read on conduct.case_version;

drop policy case_version_insert on conduct.case_version;

drop policy case_version_update on conduct.case_version;

create policy case_version_read on conduct.case_version for select using (force_id = kernel.current_force() and (kernel.may_read_restricted(true, false, kernel.has_role('professional-standards'), kernel.has_role('investigator'), allowed_person_ids, denied_person_ids, denied_command_ids) or kernel.for_statistics() or kernel.applying('conduct-cases') or kernel.keeping_out()));

create policy case_version_insert on conduct.case_version for insert with check (force_id = kernel.current_force() and (kernel.applying('conduct-cases')));

create policy case_version_update on conduct.case_version for update using (force_id = kernel.current_force() and (kernel.applying('conduct-cases') or kernel.keeping_out()));

drop policy allegation_read on conduct.allegation;

drop policy allegation_insert on conduct.allegation;

drop policy allegation_update on conduct.allegation;

create policy allegation_read on conduct.allegation for select using (force_id = kernel.current_force() and (kernel.may_read_restricted(true, false, kernel.has_role('professional-standards'), kernel.has_role('investigator'), allowed_person_ids, denied_person_ids, denied_command_ids) or kernel.for_statistics() or kernel.applying('conduct-cases') or kernel.keeping_out()));

create policy allegation_insert on conduct.allegation for insert with check (force_id = kernel.current_force() and (kernel.applying('conduct-cases')));

create policy allegation_update on conduct.allegation for update using (force_id = kernel.current_force() and (kernel.applying('conduct-cases') or kernel.keeping_out()));

drop policy allegation_version_read on conduct.allegation_version;

drop policy allegation_version_insert on conduct.allegation_version;

drop policy allegation_version_update on conduct.allegation_version;

create policy allegation_version_read on conduct.allegation_version for select using (force_id = kernel.current_force() and (kernel.may_read_restricted(true, false, kernel.has_role('professional-standards'), kernel.has_role('investigator'), allowed_person_ids, denied_person_ids, denied_command_ids) or kernel.for_statistics() or kernel.applying('conduct-cases') or kernel.keeping_out()));

create policy allegation_version_insert on conduct.allegation_version for insert with check (force_id = kernel.current_force() and (kernel.applying('conduct-cases')));

create policy allegation_version_update on conduct.allegation_version for update using (force_id = kernel.current_force() and (kernel.applying('conduct-cases') or kernel.keeping_out()));

drop policy case_event_read on conduct.case_event;

drop policy case_event_insert on conduct.case_event;

drop policy case_event_update on conduct.case_event;

create policy case_event_read on conduct.case_event for select using (force_id = kernel.current_force() and (kernel.may_read_restricted(true, false, kernel.has_role('professional-standards'), kernel.has_role('investigator'), allowed_person_ids, denied_person_ids, denied_command_ids) or kernel.for_statistics() or kernel.applying('conduct-cases') or kernel.keeping_out()));

create policy case_event_insert on conduct.case_event for insert with check (force_id = kernel.current_force() and ((kernel.has_role('professional-standards') and kernel.may_read_restricted(true, false, kernel.has_role('professional-standards'), kernel.has_role('investigator'), allowed_person_ids, denied_person_ids, denied_command_ids)) or kernel.applying('conduct-cases')));

create policy case_event_update on conduct.case_event for update using (force_id = kernel.current_force() and (kernel.applying('conduct-cases') or kernel.keeping_out()));

drop function conduct.may_read(uuid[], uuid[], uuid[]);

drop function conduct.for_import();
