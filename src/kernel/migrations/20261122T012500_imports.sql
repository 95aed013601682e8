-- Lets the application have a table's statistics made anew, which only the table's owner may: after an import the
-- planner else believes for up to a minute that the table is empty, and joins a million rows by nested loops.
create function kernel.refresh_statistics(wanted regclass) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  execute format('analyze %s', wanted);
end
$$;

revoke execute on function kernel.refresh_statistics(regclass) from public;

grant execute on function kernel.refresh_statistics(regclass) to candour_app;
