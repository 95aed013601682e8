-- Nothing asks for a role any more. Fails where a policy still does.
drop function kernel.has_role(text);
