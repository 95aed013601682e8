create index course_completion_by_person on training.course_completion (force_id, person_id, course_id, completed_on);
