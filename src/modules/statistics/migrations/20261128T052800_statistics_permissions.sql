-- The policies ask for permissions, of which `kernel/permissions.ts` says what role holds them.
alter policy figure_insert on statistics.figure with check (force_id = kernel.current_force() and kernel.counting() and frozen_by = kernel.current_user_id() and (sensitivity = 'open' or kernel.may('restricted.count')));

alter policy figure_read on statistics.figure using (force_id = kernel.current_force() and kernel.is_staff() and (sensitivity = 'open' or kernel.may('restricted-figure.read')));

alter policy figure_cell_insert on statistics.figure_cell with check (force_id = kernel.current_force() and kernel.counting() and (sensitivity = 'open' or kernel.may('restricted.count')));

alter policy figure_cell_read on statistics.figure_cell using (force_id = kernel.current_force() and kernel.is_staff() and (sensitivity = 'open' or kernel.may('restricted-figure.read')));

alter policy figure_source_insert on statistics.figure_source with check (force_id = kernel.current_force() and kernel.counting() and (sensitivity = 'open' or kernel.may('restricted.count')));

alter policy figure_source_read on statistics.figure_source using (force_id = kernel.current_force() and kernel.is_staff() and (sensitivity = 'open' or kernel.may('restricted-figure.read')));
