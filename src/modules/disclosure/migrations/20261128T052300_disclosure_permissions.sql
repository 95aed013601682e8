-- The policies ask for permissions, of which `kernel/permissions.ts` says what role holds them.
alter policy agreement_insert on disclosure.agreement with check (force_id = kernel.current_force() and kernel.may('request.answer') and agreed_by = kernel.current_user_id());

alter policy agreement_read on disclosure.agreement using (force_id = kernel.current_force() and kernel.may('request.read'));

alter policy agreement_supersede on disclosure.agreement using (force_id = kernel.current_force() and kernel.may('request.answer'));

alter policy answer_insert on disclosure.answer with check (force_id = kernel.current_force() and kernel.may('request.answer'));

alter policy answer_read on disclosure.answer using (force_id = kernel.current_force() and kernel.may('request.read'));

alter policy answer_supersede on disclosure.answer using (force_id = kernel.current_force() and kernel.may('request.answer'));

alter policy choice_insert on disclosure.choice with check (force_id = kernel.current_force() and kernel.may('request.answer'));

alter policy choice_supersede on disclosure.choice using (force_id = kernel.current_force() and kernel.may('request.answer'));

alter policy clearance_insert on disclosure.clearance with check (force_id = kernel.current_force() and kernel.may('request.answer'));

alter policy clearance_read on disclosure.clearance using (force_id = kernel.current_force() and kernel.may('request.read'));

alter policy clearance_supersede on disclosure.clearance using (force_id = kernel.current_force() and kernel.may('request.answer'));

alter policy earlier_decision_insert on disclosure.earlier_decision with check (force_id = kernel.current_force() and kernel.may('request.answer') and decided_by = kernel.current_user_id());

alter policy earlier_decision_read on disclosure.earlier_decision using (force_id = kernel.current_force() and kernel.may('request.answer'));

alter policy earlier_decision_supersede on disclosure.earlier_decision using (force_id = kernel.current_force() and kernel.may('request.answer'));

alter policy letter_received_insert on disclosure.letter_received with check (force_id = kernel.current_force() and kernel.may('request.answer'));

alter policy letter_received_read on disclosure.letter_received using (force_id = kernel.current_force() and kernel.may('request.answer'));

alter policy narrowing_insert on disclosure.narrowing with check (force_id = kernel.current_force() and kernel.may('request.answer'));

alter policy narrowing_supersede on disclosure.narrowing using (force_id = kernel.current_force() and kernel.may('request.answer'));

alter policy outcome_insert on disclosure.outcome with check (force_id = kernel.current_force() and kernel.may('request.answer'));

alter policy outcome_supersede on disclosure.outcome using (force_id = kernel.current_force() and kernel.may('request.answer'));

alter policy public_wording_insert on disclosure.public_wording with check (force_id = kernel.current_force() and kernel.may('request.answer'));

alter policy public_wording_supersede on disclosure.public_wording using (force_id = kernel.current_force() and kernel.may('request.answer'));

alter policy published_insert on disclosure.published with check (force_id = kernel.current_force() and kernel.may('request.publish'));

alter policy published_supersede on disclosure.published using (force_id = kernel.current_force() and kernel.may('request.publish'));

alter policy question_insert on disclosure.question with check (force_id = kernel.current_force() and kernel.may('request.answer'));

alter policy question_band_insert on disclosure.question_band with check (force_id = kernel.current_force() and kernel.may('request.answer'));

alter policy question_band_read on disclosure.question_band using (force_id = kernel.current_force() and kernel.may('request.answer'));

alter policy reading_insert on disclosure.reading with check (force_id = kernel.current_force() and kernel.may('request.answer'));

alter policy reading_read on disclosure.reading using (force_id = kernel.current_force() and kernel.may('request.answer'));

alter policy reading_supersede on disclosure.reading using (force_id = kernel.current_force() and kernel.may('request.answer'));

alter policy regime_decision_insert on disclosure.regime_decision with check (force_id = kernel.current_force() and kernel.may('request.answer') and decided_by = kernel.current_user_id());

alter policy regime_decision_read on disclosure.regime_decision using (force_id = kernel.current_force() and kernel.may('request.answer'));

alter policy regime_decision_supersede on disclosure.regime_decision using (force_id = kernel.current_force() and kernel.may('request.answer'));

alter policy request_insert on disclosure.request with check (force_id = kernel.current_force() and kernel.may('request.answer'));

alter policy requester_mark_insert on disclosure.requester_mark with check (force_id = kernel.current_force() and kernel.may('request.answer'));

alter policy requester_mark_read on disclosure.requester_mark using (force_id = kernel.current_force() and kernel.may('request.answer'));

alter policy standing_answer_insert on disclosure.standing_answer with check (force_id = kernel.current_force() and kernel.may('standing-answer.record'));

alter policy standing_answer_version_insert on disclosure.standing_answer_version with check (force_id = kernel.current_force() and kernel.may('standing-answer.record'));

alter policy standing_answer_version_supersede on disclosure.standing_answer_version using (force_id = kernel.current_force() and kernel.may('standing-answer.record'));
