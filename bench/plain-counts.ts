import type { Figure } from '../src/modules/statistics/index.ts'

/** What of a figure its plain SQL is written from. */
export type FigureShape = Pick<Figure, 'measureId' | 'from' | 'to' | 'by' | 'dimensions' | 'filters'>

/** What somebody who knows the tables would write for a measure's rows: `counted`, `on_date` and its dimensions. */
type PlainFacts = (figure: FigureShape) => string

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`
const texts = (values: readonly string[]): string => values.map(text).join(', ')

/** Courses as they are now. */
const courses = `(
  select distinct on (course_id) course_id, title as course, coalesce(programme, 'No programme') as programme,
    case when covers_domestic_abuse then 'domestic_abuse' else 'other' end as subject
  from training.course_version where superseded_at is null order by course_id, version_number desc)`

/** Role and rank by the posting held on the day: what the record keeps with the fact, found again by date. */
const onTheDay = (table: string, day: string) => `
  left join workforce.posting as o
    on o.person_id = ${table}.person_id and o.superseded_at is null and o.during @> ${table}.${day}`

const whoOnTheDay = `coalesce(o.role, 'Not in post') as role, coalesce(o.rank, 'Not in post') as rank`

/** Who finished which course when, worked out from the elements they completed. */
const finished = (figure: FigureShape) => `
  with passed as (
    select c.person_id, v.course_id, v.version_number, v.valid_from, c.completed_on,
      row_number() over (partition by c.person_id, v.course_id, v.version_number, c.element_id order by c.completed_on) as time
    from training.completion as c
    join training.element_version as e on e.element_id = c.element_id and e.required and e.superseded_at is null
    join training.course_version as v
      on v.course_id = e.course_id and v.version_number = e.version_number and v.superseded_at is null
    join ${courses} as k on k.course_id = v.course_id ${subjectOf(figure)}
    where c.superseded_at is null and c.result <> 'failed' and c.completed_on <= coalesce(v.valid_to, 'infinity')
  ), finished as (
    select p.person_id, p.course_id, max(p.completed_on) as completed_on
    from passed as p
    group by p.person_id, p.course_id, p.version_number, p.valid_from, p.time
    having max(p.completed_on) >= p.valid_from and count(*) = (
      select count(*) from training.element_version as e
      where e.course_id = p.course_id and e.version_number = p.version_number and e.required and e.superseded_at is null)
  )`

/** The subject is looked for early, as anyone would who waits for the answer. */
const subjectOf = ({ filters }: FigureShape) => {
  const [subject] = filters.subject ?? []
  return subject === undefined ? '' : `and k.subject = ${text(subject)}`
}

const results = (condition: string) => (figure: FigureShape) =>
  `
  select c.completion_id as counted, c.completed_on as on_date, k.course, k.programme, k.subject, ${whoOnTheDay}
  from training.completion as c
  join training.element as e on e.element_id = c.element_id
  join ${courses} as k on k.course_id = e.course_id
  ${onTheDay('c', 'completed_on')}
  where c.superseded_at is null and ${condition} and ${within('c.completed_on', figure)}`

const events =
  (kind: string, columns = '') =>
  (figure: FigureShape) =>
    `
  select e.person_id as counted, e.occurred_on as on_date, o.role${columns}
  from conduct.case_event as e ${onTheDay('e', 'occurred_on')}
  where e.superseded_at is null and e.kind = '${kind}' and ${within('e.occurred_on', figure)}`

const within = (column: string, { from, to }: FigureShape) => `${column} between '${from}' and '${to}'`

const plainFacts: Readonly<Record<string, PlainFacts>> = {
  'training.people-trained': (figure) => `${finished(figure)}
    select f.person_id as counted, f.completed_on as on_date, k.course, k.programme, k.subject, ${whoOnTheDay}
    from finished as f join ${courses} as k on k.course_id = f.course_id ${onTheDay('f', 'completed_on')}
    where ${within('f.completed_on', figure)}`,
  'training.element-completions': results(`c.result <> 'failed'`),
  'training.failures': results(`c.result = 'failed'`),
  'workforce.strength': ({ from }) => `
    select o.person_id as counted, '${from}'::date as on_date, o.role, o.rank, u.kind as unit_kind, u.name as unit
    from workforce.posting as o join workforce.unit_version as u on u.unit_id = o.unit_id and u.superseded_at is null
    where o.superseded_at is null and o.during @> '${from}'::date`,
  'response.reports': (figure) => `
    select v.report_id as counted, v.received_on as on_date, v.definition_test as definition, v.lead_unit_kind, v.risk_grade
    from response.report_version as v where v.superseded_at is null and ${within('v.received_on', figure)}`,
  'conduct.allegations': (figure) => `
    select a.allegation_id as counted, a.received_on as on_date, o.role
    from conduct.allegation_version as a ${onTheDay('a', 'received_on')}
    where a.superseded_at is null and ${within('a.received_on', figure)}`,
  'conduct.people-charged': events('charged'),
  'conduct.people-convicted': events('convicted'),
  'conduct.people-under-misconduct-investigation': events('misconduct_investigation_opened'),
  'conduct.people-disciplined': (figure) => `${events('misconduct_outcome', ', e.outcome')(figure)}
    and e.outcome in ('written_warning', 'final_written_warning', 'reduction_in_rank', 'management_advice',
      'management_action', 'reprimand')`,
  'conduct.people-dismissed': (figure) => `${events('misconduct_outcome')(figure)}
    and e.outcome = 'dismissal_without_notice'`,
  'conduct.people-who-left': events('left_force', ', e.leaver_reason'),
}

const periods = {
  'calendar-year': `to_char(on_date, 'YYYY')`,
  'financial-year': `to_char(on_date - interval '3 months', 'YYYY')`,
  'academic-year': `to_char(on_date - interval '8 months', 'YYYY')`,
  'half-year': `to_char(on_date, 'YYYY') || (extract(month from on_date) > 6)::text`,
  quarter: `to_char(on_date, 'YYYY-Q')`,
  month: `to_char(on_date, 'YYYY-MM')`,
  week: `to_char(on_date, 'IYYY-IW')`,
  whole: `'whole'`,
}

/** The plain SQL for a figure's numbers, one row a cell; null where none was written for its measure. */
export function plainCount(figure: FigureShape): string | null {
  const facts = plainFacts[figure.measureId]
  if (!facts) return null
  const filters = Object.entries(figure.filters).filter(([, values]) => values.length > 0)
  const where = filters.map(([column, values]) => `${column} in (${texts(values)})`)
  const values = figure.dimensions.length > 0 ? `array[${figure.dimensions.join(', ')}]` : `'{}'::text[]`
  return `select ${periods[figure.by]} as period, ${values} as values, count(distinct counted)::integer as value
from (${facts(figure)}) as f ${where.length > 0 ? `where ${where.join(' and ')}` : ''}
group by 1, 2`
}

/** Whether the plain SQL's rows are the figure's own cells. */
export function sameNumbers(
  figure: Pick<Figure, 'cells'>,
  rows: readonly { readonly period: string; readonly values: readonly string[]; readonly value: number }[],
): boolean {
  const cells = figure.cells.filter(({ isTotal }) => !isTotal)
  const written = (period: string, values: readonly string[], value: number) => JSON.stringify([period, values, value])
  const theirs = new Set(rows.map(({ period, values, value }) => written(period, values, value)))
  const ours = cells.map(({ periodKey, values, value }) => written(periodKey, values, value))
  return ours.length === theirs.size && ours.every((cell) => theirs.has(cell))
}
