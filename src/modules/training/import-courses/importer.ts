import {
  type Column,
  date,
  decimal,
  type Importer,
  list,
  oneOf,
  text,
  wholeNumber,
  yesNo,
} from '../../../kernel/import/index.ts'
import { courseCode, courseColumn, elementCode, optionalText, versionColumn } from '../import-columns.ts'
import { audiences, courseKinds, modes, routesOn, settings } from '../vocabulary.ts'
import { applyCourses } from './apply.queries.ts'
import { coursesChecks } from './checks.queries.ts'
import { readCourses } from './document.ts'
import { knownVersions } from './known.queries.ts'

const needed = (id: string, heading: string, type: Column['type'], help: string, example: string): Column => ({
  id,
  heading,
  required: true,
  type,
  help,
  example,
})
const optional = (id: string, heading: string, type: Column['type'], help: string, example = ''): Column => ({
  ...needed(id, heading, type, help, example),
  required: false,
  optionalColumn: true,
})

const ofTheCourse: readonly Column[] = [
  courseColumn,
  versionColumn,
  { ...needed('title', 'Title', text(), '', 'Domestic abuse for Community Safety Units'), aliases: ['Course title'] },
  needed('kind', 'Kind', oneOf(courseKinds), 'Where it stands in a career', 'Specialist'),
  optional('programme_code', 'Programme code', courseCode, 'The programme it is part of', ''),
  optionalText('programme', 'Programme', 'The programme’s name'),
  needed('valid_from', 'Valid from', date(), 'First day this version was in force', '01/04/2019'),
  optional('valid_to', 'Valid to', date(), 'Last day; empty while it is in force'),
  optionalText('change', 'What changed', 'Against the version before', 'Now five days instead of four', 1000),
  optionalText('reason', 'Why it changed', 'The decision behind this version', '', 1000),
  needed('hours', 'Hours', decimal({ min: 0.25, max: 2000, places: 2 }), 'Hours of learning in all', '35'),
  optional('days', 'Days', decimal({ min: 0.25, max: 400, places: 2 }), 'Days, where it is counted in days', '5'),
  needed('modes', 'Modes', list({ of: oneOf(modes) }), 'How it is given', 'Face to face; Microsoft Teams'),
  needed('setting', 'Individual or group', oneOf(settings), '', 'Group'),
  optional('group_least', 'Smallest group', wholeNumber({ min: 1, max: 5000 }), '', '12'),
  optional('group_most', 'Largest group', wholeNumber({ min: 1, max: 5000 }), '', '20'),
  needed('mandatory', 'Mandatory', yesNo(), 'No: it is voluntary', 'Yes'),
  needed('assessed', 'Assessed', yesNo(), 'Whether a result can be a fail', 'No'),
  needed('knowledge_check', 'Knowledge check', yesNo(), 'Whether it is among the subjects of a knowledge check', 'No'),
  optionalText('failing', 'What failing means', 'For the person who fails'),
  needed('route_on', 'How people get on', oneOf(routesOn), '', 'Apply for the course'),
  optionalText('career_stage', 'When in a career', '', 'On being posted to a Community Safety Unit'),
  optionalText('frequency', 'How often it is given', '', 'Ten times a year'),
  optional('refresher_months', 'Refresher after months', wholeNumber({ min: 1, max: 240 }), 'Empty: none is needed'),
  needed('covers_domestic_abuse', 'Covers domestic abuse', yesNo(), '', 'Yes'),
  needed('covers_officer_involved', 'Covers officer-involved abuse', yesNo(), 'Abuse by police officers', 'No'),
  needed('audiences', 'Audiences', list({ of: oneOf(audiences) }), 'For whom', 'Community Safety Unit detectives'),
]

const ofTheElement: readonly Column[] = [
  needed('element_code', 'Element code', elementCode, 'As the learning system records it', 'CSU-DA-1'),
  needed('element_title', 'Element title', text(), '', 'Investigating domestic abuse'),
  needed('element_mode', 'Element mode', oneOf(modes), '', 'Face to face'),
  needed('element_hours', 'Element hours', decimal({ min: 0.25, max: 2000, places: 2 }), '', '35'),
  needed('element_required', 'Element required', yesNo(), 'Whether the course is finished only with it', 'Yes'),
]

/**
 * The course catalogue: one row for each element of each version of each course, with the version's own details on
 * each of its rows. The file tells the whole of every version that it names.
 */
export const coursesImporter: Importer = {
  kind: 'courses',
  title: 'Courses',
  describes:
    'The course catalogue: versions of courses, their audiences and elements. CSV, or YAML with the elements inside.',
  may: 'course.import',
  columns: [...ofTheCourse, ...ofTheElement],
  readDocument: (text) =>
    readCourses(
      text,
      ofTheCourse.map((column) => column.id),
      ofTheElement.map((column) => column.id),
    ),
  known: knownVersions,
  checks: coursesChecks,
  apply: applyCourses,
}
