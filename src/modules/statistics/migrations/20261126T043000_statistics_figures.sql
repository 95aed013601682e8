-- A figure and its cells are written where something is counted, by those who may read what they count, and nowhere else.
drop policy figure_insert on statistics.figure;

create policy figure_insert on statistics.figure for insert with check (force_id = kernel.current_force() and kernel.counting() and frozen_by = kernel.current_user_id() and (sensitivity = 'open' or kernel.has_role('foi-officer') or kernel.has_role('analyst') or kernel.has_role('professional-standards')));

drop policy figure_cell_insert on statistics.figure_cell;

create policy figure_cell_insert on statistics.figure_cell for insert with check (force_id = kernel.current_force() and kernel.counting() and (sensitivity = 'open' or kernel.has_role('foi-officer') or kernel.has_role('analyst') or kernel.has_role('professional-standards')));

drop policy figure_source_insert on statistics.figure_source;

create policy figure_source_insert on statistics.figure_source for insert with check (force_id = kernel.current_force() and kernel.counting() and (sensitivity = 'open' or kernel.has_role('foi-officer') or kernel.has_role('analyst') or kernel.has_role('professional-standards')));

