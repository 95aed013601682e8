import { writeDate } from '../../../kernel/index.ts'
import { senses } from '../../../kernel/meaning/index.ts'
import { readCourseVersions, readCoverage } from '../catalogue.queries.ts'
import { counted, listed, within } from '../sentence-parts.ts'
import { topicsAsked } from '../topics-asked.ts'
import { topics } from '../vocabulary.ts'
import { dayAsked, extract, nothingOffered, sourcesOf } from './course-extract.ts'
import { meaningOf } from './what-it-means.ts'

/** D Q2. Why training was introduced or changed, and whether any of it goes specifically into the topic asked about. */
export const decisions = extract({
  id: 'training.decisions',
  name: 'The decisions behind training',
  definition:
    'Versions of courses on domestic abuse up to the day asked with the reason recorded for each, and whether they go specifically into the topics the question names.',
  means: meaningOf(['why'], null, {
    which: [...senses('subject', 'domestic_abuse'), ...senses('programme', '*'), ...senses('topic', '*')],
    implied: senses('attribute', 'changes', 'introduced', 'content'),
    days: 'any',
    light: ['give', 'offer', 'exist', 'choose'],
    narrows: { programme: 'programme', course: 'course', topic: 'topic' },
  }),
  cues: [
    {
      says: /\b(rationale|reason(s|ing)?|prompted|decision|why)\b/,
      request: /\btraining\b|\bcourses?\b/,
      unless:
        /\bnot offering|not (offer|provid|deliver)|refus|\b(left|leave|leaving|leavers?|resign\w*|retire\w*|dismiss\w*)\b/,
      weight: 4,
      why: 'asks why training was introduced',
    },
  ],
  async run(tx, request) {
    const on = dayAsked(request)
    const versions = (await readCourseVersions(tx, { knownAt: request.knownAt })).filter(
      (version) => version.covers_domestic_abuse && version.valid_from <= on,
    )
    if (versions.length === 0) return nothingOffered(request)
    const coverage = await readCoverage(tx, versions, request.knownAt)
    const asked = topicsAsked(request.plan)
    const specific = new Set(
      coverage
        .filter((row) => row.depth === 'specific' && (asked.length === 0 || asked.includes(row.topic)))
        .map((row) => `${row.course_id} ${row.version_number}`),
    )
    const reasoned = versions
      .filter((v) => v.reason !== null && (asked.length === 0 || specific.has(`${v.course_id} ${v.version_number}`)))
      .toSorted((a, b) => (a.valid_from < b.valid_from ? 1 : -1))
    const named = listed(asked.map((topic) => within(topics[topic])))
    return {
      sentences: [
        ...(asked.length === 0
          ? []
          : [
              specific.size === 0
                ? `No version of any course goes specifically into ${named}, so there is no decision behind one.`
                : `${counted(specific.size, 'version')} of courses ${specific.size === 1 ? 'goes' : 'go'} specifically into ${named}.`,
            ]),
        reasoned.length === 0
          ? 'No reason is recorded for any of them.'
          : `Reasons are recorded for ${counted(reasoned.length, 'version')} of courses, listed below.`,
      ],
      table:
        reasoned.length === 0
          ? null
          : {
              columns: ['From', 'Course', 'Version', 'What changed', 'Why'],
              rows: reasoned.map((v) => [
                writeDate(v.valid_from),
                v.title,
                v.version_number,
                v.change ?? 'The course began',
                v.reason,
              ]),
            },
      rowCount: versions.length + coverage.length,
      importIds: sourcesOf([...versions, ...coverage]),
    }
  },
})
