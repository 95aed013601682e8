import { writeDate } from '../../../kernel/index.ts'
import { type Meaning, type Sense, senses } from '../../../kernel/meaning/index.ts'
import { readDeliverers, readOrganisations } from '../catalogue.queries.ts'
import { listed } from '../sentence-parts.ts'
import { audiences, delivererKinds } from '../vocabulary.ts'
import { coursesAsked, dayAsked, extract, nothingOffered, sourcesOf } from './course-extract.ts'
import { namedIn, organisation } from './named-organisations.ts'
import { anybody, meaningOf, nearTo, training, whichTraining } from './what-it-means.ts'

const organisationsToo = [...senses('organisation', '*'), ...senses('attribute', 'organisations')]

const whoDelivers = (asks: Meaning['asks'], told: readonly Sense[]): Meaning => {
  const meaning = meaningOf(asks, told, { implied: [...organisationsToo, ...anybody], population: 'own' })
  return { ...meaning, core: [told, [...training, ...senses('attribute', 'trainer')], whichTraining] }
}

const withUnit = (meaning: Meaning): Meaning => ({ ...meaning, core: [...meaning.core, senses('noun', 'unit')] })

/** C Q10. Who delivers training on the day asked. */
export const deliverers = extract({
  id: 'training.deliverers',
  version: 2,
  name: 'Who delivers training',
  definition:
    'In-house teams and external organisations that delivered any part of a course on domestic abuse on the day asked, and for whom the course is; of an organisation that the question names, whether it did. Teams and organisations, never persons.',
  means: [
    whoDelivers(['who'], [...senses('attribute', 'deliverer'), ...senses('light', 'gives')]),
    whoDelivers(['list', 'yes-no'], senses('attribute', 'deliverer')),
    // "Which department delivers it."
    withUnit(whoDelivers(['list'], senses('light', 'gives'))),
    nearTo(senses('attribute', 'designer')),
  ],
  names: [organisation],
  cues: [
    {
      says: /\bwho (delivers?|provides?|teaches|runs|gives|carries out)\b|\b(delivered|taught|provided|run) by\b/,
      request: /train|course/,
      unless: /last \w+ years|organisations that/,
      weight: 5,
      why: 'asks who delivers training',
    },
  ],
  async run(tx, request) {
    const courses = await coursesAsked(tx, request)
    if (courses.length === 0) return nothingOffered(request)
    const on = dayAsked(request)
    const rows = await readDeliverers(
      tx,
      courses.map((course) => course.course_id),
      on,
      on,
      request.knownAt,
    )
    const known = new Map(courses.map((course) => [course.course_id, course]))
    const asked = namedIn(request.plan.text, await readOrganisations(tx, request.knownAt))
    const names = (kind: string) => [...new Set(rows.filter((row) => row.kind === kind).map((row) => row.deliverer))]
    const [own, others] = [names('in_house'), names('external')]
    return {
      sentences: [
        ...asked.map((name) =>
          others.includes(name)
            ? `Yes: ${name} delivered training on domestic abuse or part of it on ${writeDate(on)}.`
            : `No: ${name} delivered no training on domestic abuse on ${writeDate(on)}.`,
        ),
        own.length === 0
          ? 'No team of the force delivers training on domestic abuse.'
          : `The force’s own teams that deliver it: ${listed(own)}.`,
        others.length === 0
          ? 'No external organisation delivers any of it.'
          : `External organisations that deliver it or part of it: ${listed(others)}.`,
      ],
      table: {
        columns: ['Course', 'For', 'Delivered by', 'Kind', 'Part', 'Hours'],
        rows: rows.map((row) => [
          known.get(row.course_id)?.title ?? '',
          listed((known.get(row.course_id)?.audiences ?? []).map((audience) => audiences[audience])),
          row.deliverer,
          delivererKinds[row.kind],
          row.part,
          row.hours,
        ]),
      },
      rowCount: rows.length,
      importIds: sourcesOf(rows),
    }
  },
})
