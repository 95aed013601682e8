import { type ExtractResult, writeDate } from '../../../kernel/index.ts'
import { type Meaning, senses } from '../../../kernel/meaning/index.ts'
import { readCourseVersions, readDeliverers, readOrganisations } from '../catalogue.queries.ts'
import { counted, listed } from '../sentence-parts.ts'
import { audiences, delivererKinds } from '../vocabulary.ts'
import { dayAsked, extract, narrowed, nothingOffered, sourcesOf } from './course-extract.ts'
import { namedIn, organisation } from './named-organisations.ts'
import { anybody, meaningOf, training, whichTraining } from './what-it-means.ts'
import { yearsBefore } from './years-asked.ts'

const qualified = meaningOf(['list', 'yes-no', 'how'], senses('attribute', 'qualifications'), {
  implied: [...senses('attribute', 'deliverer', 'organisations'), ...senses('organisation', '*')],
  light: ['give', 'gives', 'offer', 'exist'],
  days: 'any',
})
/** The qualifications of those who teach, and not of those who are taught. */
const withQualifications: Meaning = {
  ...qualified,
  core: [
    senses('attribute', 'qualifications'),
    [...training, ...senses('attribute', 'trainer')],
    whichTraining,
    [
      ...senses('attribute', 'deliverer', 'organisations'),
      ...senses('organisation', '*'),
      ...senses('light', 'gives', 'give'),
    ],
  ],
}

/** C Q11. The organisations of the last years and the qualifications of those who teach. */
/** There were courses, and of nobody is it recorded that they delivered them. */
const nobodyRecorded = (asked: readonly string[], between: string): ExtractResult => ({
  sentences: [
    ...asked.map((name) => `No: ${name} is not recorded as having delivered any between ${between}.`),
    `Nobody is recorded as having delivered what is asked about between ${between}.`,
  ],
  table: null,
  rowCount: 0,
  importIds: [],
})

export const organisations = extract({
  id: 'training.organisations',
  version: 2,
  name: 'Who has delivered training over the years, with their qualifications',
  definition:
    'In-house teams and external organisations that delivered any part of a course on domestic abuse in the years asked about (ten where none are named), with qualifications and dates, and for whom the course is; of an organisation that the question names, whether it ever did.',
  means: [
    meaningOf(['list', 'who', 'yes-no'], [...senses('attribute', 'organisations'), ...senses('organisation', '*')], {
      implied: [...senses('attribute', 'qualifications'), ...senses('organisation', '*'), ...anybody],
      light: ['give', 'offer', 'exist', 'report', 'complete', 'use'],
      population: 'own',
      days: 'any',
    }),
    withQualifications,
  ],
  names: [organisation],
  cues: [
    {
      says: /\b(external|outside|third[- ]party) (organisations?|providers?|trainers?|bod(y|ies))\b|\bqualifications?\b/,
      request: /train|course/,
      weight: 4,
      why: 'asks about external organisations or qualifications',
    },
    {
      says: /\b(list|organisations?|providers?)\b.*\b(carried out|delivered|provided)\b.*\btraining\b/,
      weight: 3,
      why: 'asks which organisations have delivered training',
    },
  ],
  async run(tx, request) {
    const to = dayAsked(request)
    const versions = await readCourseVersions(tx, { knownAt: request.knownAt })
    const covering = narrowed(
      versions.filter((version) => version.covers_domestic_abuse),
      request,
    )
    const courses = new Map(covering.toReversed().map((version) => [version.course_id, version]))
    const asked = namedIn(request.plan.text, await readOrganisations(tx, request.knownAt))
    // Who asks whether one ever has means all that is recorded.
    const first = versions.map(({ started_on }) => started_on).toSorted()[0]
    const from = request.plan.from ?? (asked.length > 0 && first ? first : yearsBefore(to, request.plan.text))
    const rows = await readDeliverers(tx, [...courses.keys()], from, to, request.knownAt)
    if (courses.size === 0) return nothingOffered(request)
    if (rows.length === 0) return nobodyRecorded(asked, `${writeDate(from)} and ${writeDate(to)}`)
    const external = [...new Set(rows.filter((row) => row.kind === 'external').map((row) => row.deliverer))]
    const own = [...new Set(rows.filter((row) => row.kind === 'in_house').map((row) => row.deliverer))]
    const between = `${writeDate(from)} and ${writeDate(to)}`
    return {
      sentences: [
        ...asked.map((name) =>
          external.includes(name)
            ? `Yes: ${name} delivered training on domestic abuse or part of it between ${between}.`
            : `No: ${name} is not recorded as having delivered any between ${between}.`,
        ),
        `Between ${between} ${counted(external.length, 'external organisation')} delivered training on domestic abuse or part of it${external.length === 0 ? '' : `: ${listed(external)}`}.`,
        `${counted(own.length, 'team')} of the force delivered it${own.length === 0 ? '' : `: ${listed(own)}`}. Qualifications are listed below.`,
      ],
      table: {
        columns: ['Delivered by', 'Kind', 'Course', 'Part', 'From', 'To', 'Qualifications', 'For'],
        rows: rows.map((row) => [
          row.deliverer,
          delivererKinds[row.kind],
          courses.get(row.course_id)?.title ?? '',
          row.part,
          writeDate(row.from_on),
          row.to_on === null ? 'Still delivers it' : writeDate(row.to_on),
          row.qualifications,
          listed((courses.get(row.course_id)?.audiences ?? []).map((audience) => audiences[audience])),
        ]),
      },
      rowCount: rows.length,
      importIds: sourcesOf(rows),
    }
  },
})
