import { writeDate } from '../../../kernel/index.ts'
import { senses } from '../../../kernel/meaning/index.ts'
import { readCourseVersions } from '../catalogue.queries.ts'
import { counted, namedCourse } from '../sentence-parts.ts'
import { dayAsked, extract, nothingOffered, sourcesOf } from './course-extract.ts'
import { meaningOf, officers } from './what-it-means.ts'
import { yearsBefore } from './years-asked.ts'

/** C Q14. */
export const changes = extract({
  id: 'training.changes',
  name: 'How long training has been given, and how it changed',
  definition:
    'Since when each course on domestic abuse has been given, and what each of its versions that began in the years asked about (ten where none are named) changed, and why.',
  means: [
    meaningOf(['list', 'how', 'yes-no', 'document'], senses('attribute', 'changes'), {
      implied: [...senses('attribute', 'content'), ...officers],
      light: ['give', 'offer', 'exist', 'report'],
      days: 'any',
    }),
    meaningOf(['when'], senses('attribute', 'changes'), { implied: officers, light: ['last', 'give'] }),
    meaningOf(['when'], null, {
      implied: [...senses('attribute', 'introduced'), ...senses('noun', 'people'), ...officers],
    }),
  ],
  cues: [
    {
      says: /\bhow long have you\b|\bsince when\b/,
      request: /train|course/,
      weight: 4,
      why: 'asks how long training has been given',
    },
    {
      says: /\b(significant )?changes?\b.*\b(training|provide|years)\b|\btraining\b.*\bchanged?\b/,
      request: /train|course/,
      unless: /polic(y|ies)/,
      weight: 3,
      why: 'asks how training has changed',
    },
  ],
  async run(tx, request) {
    const to = dayAsked(request)
    const from = request.plan.from ?? yearsBefore(to, request.plan.text)
    const versions = (await readCourseVersions(tx, { knownAt: request.knownAt }))
      .filter((version) => version.covers_domestic_abuse && version.valid_from <= to)
      .toSorted((a, b) => (a.valid_from < b.valid_from ? 1 : -1))
    const oldest = versions.at(-1)
    if (!oldest) return nothingOffered(request)
    const changed = versions.filter((v) => v.valid_from >= from && v.change !== null)
    return {
      sentences: [
        `Training on domestic abuse has been given since ${writeDate(oldest.valid_from)}, when ${namedCourse(oldest.title)} began.`,
        `${counted(changed.length, 'change')} since ${writeDate(from)} ${changed.length === 1 ? 'is' : 'are'} recorded${changed.length === 0 ? '' : ', listed below with the reason for each'}.`,
      ],
      table: {
        columns: ['From', 'Course', 'Version', 'What changed', 'Why'],
        rows: changed.map((v) => [writeDate(v.valid_from), v.title, v.version_number, v.change, v.reason]),
      },
      rowCount: versions.length,
      importIds: sourcesOf(versions),
    }
  },
})
