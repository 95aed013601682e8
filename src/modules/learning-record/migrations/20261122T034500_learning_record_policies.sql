-- The policies of the tables that every statement goes through say what they said before. Who acts is now looked at
-- once a query, and not for every row that is read or written.

alter policy statement_read on learning_record.statement using (force_id = (select kernel.current_force()) and (select kernel.has_role('learning') or kernel.has_role('administrator')));

alter policy statement_insert on learning_record.statement with check (force_id = (select kernel.current_force()) and (select kernel.has_role('learning')) and source_id = (select kernel.current_user_id()));

alter policy reference_read on learning_record.reference using (force_id = (select kernel.current_force()) and (select kernel.has_role('learning') or kernel.has_role('administrator')));

alter policy reference_insert on learning_record.reference with check (force_id = (select kernel.current_force()) and (select kernel.has_role('learning')));

alter policy voiding_read on learning_record.voiding using (force_id = (select kernel.current_force()) and (select kernel.has_role('learning') or kernel.has_role('administrator')));

alter policy voiding_insert on learning_record.voiding with check (force_id = (select kernel.current_force()) and (select kernel.has_role('learning')) and source_id = (select kernel.current_user_id()));
