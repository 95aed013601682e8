-- The policies ask for permissions, of which `kernel/permissions.ts` says what role holds them.
alter policy definition_version_insert on response.definition_version with check (force_id = kernel.current_force() and kernel.importing('definitions') and kernel.may('response-rule.import'));

alter policy definition_version_supersede on response.definition_version using (force_id = kernel.current_force() and kernel.importing('definitions') and kernel.may('response-rule.import'));

alter policy referral_out_version_read on response.referral_out_version using (force_id = kernel.current_force() and (kernel.for_statistics() or kernel.may_read_restricted(restricted, kernel.may('report.read'), kernel.may('report.read-restricted'), true, allowed_person_ids, denied_person_ids, denied_command_ids) or kernel.applying('referrals-out') or kernel.keeping_out()));

alter policy report_read on response.report using (force_id = kernel.current_force() and (((kernel.importing('reports') or kernel.importing('risk-assessments') or kernel.importing('referrals-out')) and kernel.may_read_restricted(restricted, kernel.may('report.read') or kernel.may('restricted.import'), kernel.may('report.read-restricted'), true, allowed_person_ids, denied_person_ids, denied_command_ids)) or kernel.applying('reports') or kernel.applying('risk-assessments') or kernel.applying('referrals-out') or kernel.keeping_out()));

alter policy report_version_read on response.report_version using (force_id = kernel.current_force() and (kernel.for_statistics() or kernel.may_read_restricted(restricted, kernel.may('report.read'), kernel.may('report.read-restricted'), true, allowed_person_ids, denied_person_ids, denied_command_ids) or kernel.applying('reports') or kernel.keeping_out()));

alter policy risk_assessment_version_read on response.risk_assessment_version using (force_id = kernel.current_force() and (kernel.for_statistics() or kernel.may_read_restricted(restricted, kernel.may('report.read'), kernel.may('report.read-restricted'), true, allowed_person_ids, denied_person_ids, denied_command_ids) or kernel.applying('risk-assessments') or kernel.keeping_out()));

alter policy routing_policy_version_insert on response.routing_policy_version with check (force_id = kernel.current_force() and kernel.importing('routing-policy') and kernel.may('response-rule.import'));

alter policy routing_policy_version_supersede on response.routing_policy_version using (force_id = kernel.current_force() and kernel.importing('routing-policy') and kernel.may('response-rule.import'));

alter policy routing_rule_insert on response.routing_rule with check (force_id = kernel.current_force() and kernel.importing('routing-policy') and kernel.may('response-rule.import'));
