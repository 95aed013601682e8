-- The file of a letter is a kept file that hangs on it, and is read by those who may open letters. What was pasted stays
-- with the letter: there is no file of it.
create policy kept_file_of_letter_read on kernel.kept_file for select using (hangs_on = 'disclosure.letter_received' and force_id = kernel.current_force() and not restricted and kernel.has_role('foi-officer'));

create policy kept_file_of_letter_insert on kernel.kept_file for insert with check (hangs_on = 'disclosure.letter_received' and force_id = kernel.current_force() and not restricted and kept_by = kernel.current_user_id() and kernel.has_role('foi-officer'));

insert into kernel.file_content (force_id, sha256, bytes, content, kept_at) select distinct on (l.force_id, encode(sha256(l.bytes), 'hex')) l.force_id, encode(sha256(l.bytes), 'hex'), octet_length(l.bytes), l.bytes, r.taken_at from disclosure.letter_received as l join disclosure.request as r on r.force_id = l.force_id and r.request_id = l.request_id where l.file_name is not null and octet_length(l.bytes) > 0 order by l.force_id, encode(sha256(l.bytes), 'hex'), r.taken_at on conflict do nothing;

insert into kernel.kept_file (force_id, file_id, hangs_on, thing_id, sha256, bytes, name, media_type, kept_by, kept_by_name, kept_at) select l.force_id, gen_random_uuid(), 'disclosure.letter_received', l.request_id, encode(sha256(l.bytes), 'hex'), octet_length(l.bytes), coalesce(nullif(trim(regexp_replace(l.file_name, '[[:cntrl:]]', '', 'g')), ''), 'file'), coalesce(l.media_type, 'application/octet-stream'), r.taken_by, r.taken_by_name, r.taken_at from disclosure.letter_received as l join disclosure.request as r on r.force_id = l.force_id and r.request_id = l.request_id where l.file_name is not null and octet_length(l.bytes) > 0;

update disclosure.letter_received set bytes = null where file_name is not null and octet_length(bytes) > 0;
