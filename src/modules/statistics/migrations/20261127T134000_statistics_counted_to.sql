-- The last day of which a figure counted anything. Figures frozen before this was kept have none: what they keep of the
-- days held is what their freezer could be told, and null where nothing was known to be held.
alter table statistics.figure add column counted_to date;
