-- The file of a letter is a kept file that hangs on it, and is read by those who may open letters. What was pasted stays
-- with the letter, as there is no file of it; so do the bytes of letters that an earlier version took in.
create policy kept_file_of_letter_read on kernel.kept_file for select using (hangs_on = 'disclosure.letter_received' and force_id = kernel.current_force() and not restricted and kernel.may('request.answer'));

create policy kept_file_of_letter_insert on kernel.kept_file for insert with check (hangs_on = 'disclosure.letter_received' and force_id = kernel.current_force() and not restricted and kept_by = kernel.current_user_id() and kernel.may('request.answer'));
