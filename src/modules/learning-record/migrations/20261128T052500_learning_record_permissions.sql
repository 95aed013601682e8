-- The policies ask for permissions, of which `kernel/permissions.ts` says what role holds them.
alter policy activity_definition_insert on learning_record.activity_definition with check (force_id = kernel.current_force() and kernel.may('statement.record'));

alter policy activity_definition_read on learning_record.activity_definition using (force_id = kernel.current_force() and kernel.may('statement.read'));

alter policy attachment_content_insert on learning_record.attachment_content with check (force_id = kernel.current_force() and kernel.may('statement.record'));

alter policy attachment_content_read on learning_record.attachment_content using (force_id = kernel.current_force() and kernel.may('statement.read'));

alter policy credential_change on learning_record.credential using (force_id = kernel.current_force() and kernel.may('learning-source.manage'));

alter policy credential_insert on learning_record.credential with check (force_id = kernel.current_force() and kernel.may('learning-source.manage'));

alter policy credential_read on learning_record.credential using (force_id = kernel.current_force() and (kernel.may('learning-source.manage') or source_id = kernel.current_user_id()));

alter policy document_all on learning_record.document using (force_id = kernel.current_force() and kernel.may('statement.record')) with check (force_id = kernel.current_force() and kernel.may('statement.record'));

alter policy hour_insert on learning_record.hour with check (force_id = kernel.current_force() and kernel.may('statement.match'));

alter policy hour_read on learning_record.hour using (force_id = kernel.current_force() and kernel.may('statement.read'));

alter policy identification_insert on learning_record.identification with check (force_id = kernel.current_force() and kernel.may('match-rule.change'));

alter policy identification_read on learning_record.identification using (force_id = kernel.current_force() and kernel.may('statement.read'));

alter policy identification_supersede on learning_record.identification using (force_id = kernel.current_force() and kernel.may('match-rule.change'));

alter policy outcome_insert on learning_record.outcome with check (force_id = kernel.current_force() and kernel.may('statement.match'));

alter policy outcome_read on learning_record.outcome using (force_id = kernel.current_force() and kernel.may('statement.read'));

alter policy persona_insert on learning_record.persona with check (force_id = kernel.current_force() and kernel.may('statement.record'));

alter policy persona_read on learning_record.persona using (force_id = kernel.current_force() and kernel.may('statement.read'));

alter policy progress_all on learning_record.progress using (force_id = kernel.current_force() and kernel.may('statement.match'));

alter policy reference_insert on learning_record.reference with check (force_id = (select kernel.current_force()) and (select kernel.may('statement.record')));

alter policy reference_read on learning_record.reference using (force_id = (select kernel.current_force()) and (select kernel.may('statement.read')));

alter policy rule_insert on learning_record.rule with check (force_id = kernel.current_force() and kernel.may('match-rule.change'));

alter policy rule_read on learning_record.rule using (force_id = kernel.current_force() and kernel.may('statement.read'));

alter policy rule_supersede on learning_record.rule using (force_id = kernel.current_force() and kernel.may('match-rule.change'));

alter policy source_insert on learning_record.source with check (force_id = kernel.current_force() and kernel.may('learning-source.manage'));

alter policy source_read on learning_record.source using (force_id = kernel.current_force() and kernel.may('statement.read'));

alter policy statement_insert on learning_record.statement with check (force_id = (select kernel.current_force()) and (select kernel.may('statement.record')) and source_id = (select kernel.current_user_id()));

alter policy statement_read on learning_record.statement using (force_id = (select kernel.current_force()) and (select kernel.may('statement.read')));

alter policy token_all on learning_record.token using (force_id = kernel.current_force() and kernel.may('learning-source.manage'));

alter policy voiding_insert on learning_record.voiding with check (force_id = (select kernel.current_force()) and (select kernel.may('statement.record')) and source_id = (select kernel.current_user_id()));

alter policy voiding_read on learning_record.voiding using (force_id = (select kernel.current_force()) and (select kernel.may('statement.read')));
