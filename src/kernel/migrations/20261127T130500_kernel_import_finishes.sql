-- Whoever began an import says how it ended, once. Who may see a file is changed for the purpose of restriction alone.
drop policy finishes on kernel.import;

create policy finishes on kernel.import for update using (force_id = kernel.current_force() and kernel.is_staff() and (kernel.has_purpose('restriction') or (started_by = kernel.current_user_id() and status = 'running'))) with check (force_id = kernel.current_force() and kernel.is_staff() and (kernel.has_purpose('restriction') or started_by = kernel.current_user_id()));
