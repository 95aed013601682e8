-- What a cmi5 sitting has to remember between two requests of its unit.
alter table elearning.session add column preferences_read_at timestamptz;

-- The latest timestamp of the unit's own statements, by the unit's clock.
alter table elearning.session add column said_through timestamptz;

-- A sitting is passed or failed once (cmi5 9.3).
alter table elearning.session add column judged_at timestamptz;

-- Sittings that nobody ended are looked for when their time is over.
create index session_open on elearning.session (force_id, expires_at) where terminated_at is null and abandoned_at is null;

grant update (fetch_hash, preferences_read_at, said_through, judged_at) on elearning.session to candour_app;
