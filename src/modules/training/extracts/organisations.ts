import { writeDate } from '../../../kernel/index.ts'
import { senses } from '../../../kernel/meaning/index.ts'
import { readCourseVersions, readDeliverers } from '../catalogue.queries.ts'
import { delivererKinds } from '../vocabulary.ts'
import { counted, listed } from '../wording.ts'
import { dayAsked, extract, nothingOffered, sourcesOf } from './course-extract.ts'
import { meaningOf } from './what-it-means.ts'
import { yearsBefore } from './years-asked.ts'

/** C Q11. The organisations of the last years and the qualifications of those who teach. */
export const organisations = extract({
  id: 'training.organisations',
  name: 'Who has delivered training over the years, with their qualifications',
  definition:
    'In-house teams and external organisations that delivered any part of a course on domestic abuse in the years asked about (ten where none are named), with qualifications and dates.',
  means: meaningOf(['list', 'who', 'yes-no'], senses('attribute', 'organisations'), {
    implied: senses('attribute', 'deliverer', 'qualifications'),
    days: 'any',
  }),
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
    const from = request.plan.from ?? yearsBefore(to, request.plan.text)
    const versions = await readCourseVersions(tx, { knownAt: request.knownAt })
    const courses = new Map(versions.filter((v) => v.covers_domestic_abuse).map((v) => [v.course_id, v.title]))
    const rows = await readDeliverers(tx, [...courses.keys()], from, to, request.knownAt)
    if (rows.length === 0) return nothingOffered(request)
    const external = [...new Set(rows.filter((row) => row.kind === 'external').map((row) => row.deliverer))]
    const own = [...new Set(rows.filter((row) => row.kind === 'in_house').map((row) => row.deliverer))]
    return {
      sentences: [
        `Between ${writeDate(from)} and ${writeDate(to)} ${counted(external.length, 'external organisation')} delivered training on domestic abuse or part of it${external.length === 0 ? '' : `: ${listed(external)}`}.`,
        `${counted(own.length, 'team')} of the force delivered it${own.length === 0 ? '' : `: ${listed(own)}`}. Qualifications are listed below.`,
      ],
      table: {
        columns: ['Delivered by', 'Kind', 'Course', 'Part', 'From', 'To', 'Qualifications'],
        rows: rows.map((row) => [
          row.deliverer,
          delivererKinds[row.kind],
          courses.get(row.course_id) ?? '',
          row.part,
          writeDate(row.from_on),
          row.to_on === null ? 'Still delivers it' : writeDate(row.to_on),
          row.qualifications,
        ]),
      },
      rowCount: rows.length,
      importIds: sourcesOf(rows),
    }
  },
})
