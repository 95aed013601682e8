-- The policies ask for permissions, of which `kernel/permissions.ts` says what role holds them.
alter policy achievement_insert on elearning.achievement with check (force_id = kernel.current_force() and kernel.is_staff() and (person_id = kernel.current_person() or kernel.may('elearning.manage')));

alter policy achievement_read on elearning.achievement using (force_id = kernel.current_force() and (kernel.may('elearning.manage') or person_id = kernel.current_person()));

alter policy file_piece_insert on elearning.file_piece with check (force_id = kernel.current_force() and kernel.may('elearning.manage'));

alter policy package_insert on elearning.package with check (force_id = kernel.current_force() and kernel.may('elearning.manage'));

alter policy package_withdraw on elearning.package using (force_id = kernel.current_force() and kernel.may('elearning.manage'));

alter policy package_file_insert on elearning.package_file with check (force_id = kernel.current_force() and kernel.may('elearning.manage'));

alter policy registration_read on elearning.registration using (force_id = kernel.current_force() and (kernel.may('elearning.manage') or person_id = kernel.current_person()));

alter policy scorm_global_objective_read on elearning.scorm_global_objective using (force_id = kernel.current_force() and (kernel.may('elearning.manage') or person_id = kernel.current_person()));

alter policy scorm_progress_read on elearning.scorm_progress using (force_id = kernel.current_force() and (kernel.may('elearning.manage') or person_id = kernel.current_person()));

alter policy scorm_unit_state_read on elearning.scorm_unit_state using (force_id = kernel.current_force() and (kernel.may('elearning.manage') or person_id = kernel.current_person()));

alter policy scorm_visit_read on elearning.scorm_visit using (force_id = kernel.current_force() and (kernel.may('elearning.manage') or person_id = kernel.current_person()));

alter policy session_change on elearning.session using (force_id = kernel.current_force() and kernel.is_staff() and (person_id = kernel.current_person() or kernel.may('elearning.manage')));

alter policy session_read on elearning.session using (force_id = kernel.current_force() and (kernel.may('elearning.manage') or person_id = kernel.current_person()));

alter policy unit_insert on elearning.unit with check (force_id = kernel.current_force() and kernel.may('elearning.manage'));
