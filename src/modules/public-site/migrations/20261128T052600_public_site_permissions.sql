-- The policies ask for permissions, of which `kernel/permissions.ts` says what role holds them.
alter policy feedback_read on public_site.feedback using (force_id = kernel.current_force() and kernel.may('feedback.read'));

alter policy help_service_version_insert on public_site.help_service_version with check (force_id = kernel.current_force() and kernel.may('help-service.import'));

alter policy help_service_version_supersede on public_site.help_service_version using (force_id = kernel.current_force() and kernel.may('help-service.import'));
