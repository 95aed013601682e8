-- An answer of numbers keeps its figure's shape, in no language; words are put to it where it is read. Null in answers
-- that are none of numbers, and in those composed before.
alter table disclosure.answer add column shape jsonb;
