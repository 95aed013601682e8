-- For two hours of its first day Candour kept a SCORM score as it was scaled, from -1 to 1, and not out of a hundred as
-- all others. What the achievement's own statement says decides, so that a score that was kept right stays as it is.
update elearning.achievement as a
set score = round(a.score * 100, 2)
from elearning.registration as r, elearning.package as p, learning_record.statement as s
where r.force_id = a.force_id and r.registration_id = a.registration_id
  and p.force_id = r.force_id and p.package_id = r.package_id and p.standard <> 'cmi5'
  and s.force_id = a.force_id and s.statement_id = a.statement_id
  and a.score = substring(s.body from '"scaled":(-?[0-9]+(?:[.][0-9]+)?(?:[eE][-+]?[0-9]+)?)')::numeric;
