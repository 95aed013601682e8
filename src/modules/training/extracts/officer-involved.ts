import { writeDate } from '../../../kernel/index.ts'
import { type Meaning, senses } from '../../../kernel/meaning/index.ts'
import { readCourseVersions } from '../catalogue.queries.ts'
import { beginning, counted, listed, namedCourse } from '../sentence-parts.ts'
import { audiences } from '../vocabulary.ts'
import { dayAsked, extract, nothingOffered, sourcesOf } from './course-extract.ts'
import { meaningOf } from './what-it-means.ts'

const about =
  /(police|officer|staff|employee)[- ](perpetrated|involved)|perpetrated by (serving |police )*(officers?|police|staff)/

const meaningFor = (asks: Meaning['asks'], light: readonly string[]): Meaning =>
  meaningOf(asks, senses('topic', 'officer_involved_abuse'), {
    which: senses('topic', 'officer_involved_abuse'),
    implied: [
      ...senses('topic', 'officer_involved_abuse'),
      ...senses('attribute', 'mandatory', 'introduced', 'content'),
      ...senses('event', 'alleged'),
    ],
    light,
    beside: ['role', 'rank', 'population'],
    days: 'any',
  })

const asOffered = (meaning: Meaning): Meaning => ({
  ...meaning,
  core: [...meaning.core, senses('light', 'offer', 'given_to', 'gets')],
})

/** B Q11 to Q13. Training on abuse by police officers: whether there is any, since when, and whether it is mandatory. */
export const officerInvolved = extract({
  id: 'training.officer-involved',
  name: 'Training on officer-involved domestic abuse',
  definition:
    'Courses in force on the day asked that cover domestic abuse by police officers, the day on which a version of each first covered it, and whether they are mandatory.',
  means: [
    meaningFor(['yes-no', 'list', 'when'], ['give', 'offer', 'exist', 'cover', 'complete', 'about', 'specific']),
    // Who is offered it, and not who gives it.
    asOffered(meaningFor(['who'], ['about', 'specific'])),
  ],
  cues: [
    {
      says: new RegExp(`\\btrain(?:ing|ed)\\b.*(${about.source})|(${about.source}).*\\btraining\\b`),
      weight: 6,
      why: 'asks about training on abuse by police officers',
    },
    {
      // Surer than the question whether all training is mandatory, which uses the same words.
      says: /\btraining\b.*\bintroduced\b|\bintroduced\b.*\btraining\b|\bis (the )?training\b.*\b(mandatory|voluntary)/,
      request: about,
      weight: 9,
      why: 'asks about training, in a request about abuse by police officers',
    },
  ],
  async run(tx, request) {
    const on = dayAsked({ ...request, plan: { ...request.plan, to: null } })
    const versions = await readCourseVersions(tx, { knownAt: request.knownAt })
    const covering = versions.filter((version) => version.covers_officer_involved && version.valid_from <= on)
    const courses = covering.filter((version) => version.valid_to === null || version.valid_to >= on)
    if (courses.length === 0) {
      return {
        ...nothingOffered(request),
        sentences: [`No. No course in force on ${writeDate(on)} covered domestic abuse by police officers.`],
      }
    }
    const firstCovered = (courseId: string) =>
      covering
        .filter((version) => version.course_id === courseId)
        .map((version) => version.valid_from)
        .toSorted()[0] ?? on
    const since = request.plan.from
    const sentences = courses.map(
      (course) =>
        `${beginning(namedCourse(course.title))} has covered it since ${writeDate(firstCovered(course.course_id))} and is ${course.mandatory ? 'mandatory' : 'voluntary'} for ${listed(course.audiences.map((a) => audiences[a].toLowerCase()))}.`,
    )
    const introduced = since === null ? [] : courses.filter((course) => firstCovered(course.course_id) >= since)
    return {
      sentences: [
        `Yes. ${counted(courses.length, 'course')} in force on ${writeDate(on)} ${courses.length === 1 ? 'covers' : 'cover'} domestic abuse by police officers.`,
        ...(since === null
          ? []
          : [
              introduced.length === 0
                ? `None of it was introduced since ${writeDate(since)}.`
                : `Introduced since ${writeDate(since)}: ${listed(introduced.map((course) => course.title))}.`,
            ]),
        ...sentences,
      ],
      table: {
        columns: ['Course', 'Programme', 'Covers it since', 'Mandatory'],
        rows: courses.map((course) => [
          course.title,
          course.programme,
          writeDate(firstCovered(course.course_id)),
          course.mandatory ? 'Mandatory' : 'Voluntary',
        ]),
      },
      rowCount: covering.length,
      importIds: sourcesOf(covering),
    }
  },
})
