-- A logout token counts once, and is too old to count after some minutes: what is known of it goes after a day.
create policy logout_token_delete on access.logout_token for delete using (force_id = kernel.current_force() and access.is_candour() and received_at < now() - interval '1 hour');

grant delete on access.logout_token to candour_app;

create index logout_token_by_time on access.logout_token (force_id, received_at);
