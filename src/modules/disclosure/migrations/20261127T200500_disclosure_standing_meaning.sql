-- What a standing answer answers, in the terms in which questions are read; empty where its owner has not said.
alter table disclosure.standing_answer_version
  add column asks text[] not null default '{}',
  add column said_as text[] not null default '{}',
  add column is_about text[] not null default '{}',
  add column may_say text[] not null default '{}';
