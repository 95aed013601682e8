-- A letter comes in many kinds of file: its bytes are kept beside the words that were read from them. Null in letters taken in
-- before. What is no request of a message (its heading, what it quotes, its attachments) stands apart, for the desk alone.
alter table disclosure.letter_received add column bytes bytea, add column media_type text, add column apart jsonb not null default '[]', add column attachments jsonb not null default '[]';
