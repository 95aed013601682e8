-- The policies ask for permissions, of which `kernel/permissions.ts` says what role holds them.
alter policy allegation_read on conduct.allegation using (force_id = kernel.current_force() and (kernel.may_read_restricted(true, false, kernel.may('case.read'), kernel.may('case.read-where-named'), allowed_person_ids, denied_person_ids, denied_command_ids) or kernel.for_statistics() or kernel.applying('conduct-cases') or kernel.keeping_out()));

alter policy allegation_version_read on conduct.allegation_version using (force_id = kernel.current_force() and (kernel.may_read_restricted(true, false, kernel.may('case.read'), kernel.may('case.read-where-named'), allowed_person_ids, denied_person_ids, denied_command_ids) or kernel.for_statistics() or kernel.applying('conduct-cases') or kernel.keeping_out()));

alter policy case_read on conduct.case using (force_id = kernel.current_force() and (kernel.may_read_restricted(true, false, kernel.may('case.read'), kernel.may('case.read-where-named'), allowed_person_ids, denied_person_ids, denied_command_ids) or kernel.for_statistics() or kernel.applying('conduct-cases') or kernel.keeping_out()));

alter policy case_event_insert on conduct.case_event with check (force_id = kernel.current_force() and ((kernel.may('case.record') and kernel.may_read_restricted(true, false, kernel.may('case.read'), kernel.may('case.read-where-named'), allowed_person_ids, denied_person_ids, denied_command_ids)) or kernel.applying('conduct-cases')));

alter policy case_event_read on conduct.case_event using (force_id = kernel.current_force() and (kernel.may_read_restricted(true, false, kernel.may('case.read'), kernel.may('case.read-where-named'), allowed_person_ids, denied_person_ids, denied_command_ids) or kernel.for_statistics() or kernel.applying('conduct-cases') or kernel.keeping_out()));

alter policy case_version_read on conduct.case_version using (force_id = kernel.current_force() and (kernel.may_read_restricted(true, false, kernel.may('case.read'), kernel.may('case.read-where-named'), allowed_person_ids, denied_person_ids, denied_command_ids) or kernel.for_statistics() or kernel.applying('conduct-cases') or kernel.keeping_out()));
