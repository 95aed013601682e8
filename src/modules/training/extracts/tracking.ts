import { sql } from 'kysely'
import { asKnownAt, writeDate } from '../../../kernel/index.ts'
import { senses } from '../../../kernel/meaning/index.ts'
import { counted } from '../sentence-parts.ts'
import { type EvaluationStage, evaluationStages } from '../vocabulary.ts'
import { dayAsked, extract, sourcesOf } from './course-extract.ts'
import { meaningOf, nearTo, officers } from './what-it-means.ts'

interface EvaluationRow {
  title: string
  stage: EvaluationStage
  measured: number
  respondents: number
  mean: number
  import_id: string | null
}

/** C Q15. What is recorded of completion, and what evaluations have found. */
export const tracking = extract({
  id: 'training.tracking',
  name: 'How completion and impact are tracked',
  definition:
    'What is recorded of completion (a result for each element and person, with its evidence) and the mean scores of evaluations before, after and months after each course, up to the day asked.',
  means: [
    meaningOf(['yes-no', 'how', 'list'], senses('attribute', 'tracking', 'impact'), {
      implied: [...senses('noun', 'completion', 'people'), ...officers],
      light: ['give', 'offer', 'exist', 'complete', 'report', 'enrolled'],
    }),
    meaningOf(['how', 'yes-no'], senses('attribute', 'recorded'), {
      implied: [...senses('noun', 'completion', 'people'), ...officers],
      light: ['give', 'complete', 'enrolled'],
    }),
    // "Evidence that it works", whoever else does.
    meaningOf(['yes-no', 'how', 'list'], senses('attribute', 'impact'), {
      implied: [...senses('event', 'in_post'), ...officers],
      light: ['give', 'exist'],
    }),
    nearTo(senses('attribute', 'feedback'), { implied: officers }),
  ],
  cues: [
    {
      says: /\b(track(ed|ing)?|monitor(ed|ing)?|evaluat\w+|impact|effectiveness)\b/,
      request: /train|course/,
      weight: 5,
      why: 'asks how completion or impact is tracked',
    },
  ],
  async run(tx, request) {
    const on = dayAsked(request)
    const { rows: recorded } = await sql<{ since: string | null; elements: number }>`
      select (select min(completed_on)::text from training.completion as c
          where c.force_id = ${tx.forceId} and ${asKnownAt('c', request.knownAt)}) as since,
        (select count(distinct element_id) from training.element_version as e
          where e.force_id = ${tx.forceId} and ${asKnownAt('e', request.knownAt)}) as elements`.execute(tx.connection)
    const { rows } = await sql<EvaluationRow>`
      select k.title, e.stage, count(*) as measured, sum(e.respondents)::integer as respondents,
        round(sum(e.mean_score * e.respondents) / sum(e.respondents), 1) as mean, min(e.import_id::text) as import_id
      from training.evaluation as e
      join (select distinct on (v.course_id) v.course_id, v.title from training.course_version as v
        where v.force_id = ${tx.forceId} and v.covers_domestic_abuse and ${asKnownAt('v', request.knownAt)}
        order by v.course_id, v.version_number desc) as k on k.course_id = e.course_id
      where e.force_id = ${tx.forceId} and e.measured_on <= ${on} and ${asKnownAt('e', request.knownAt)}
      group by k.title, e.stage
      order by k.title, array_position(array['before', 'after', 'months_later'], e.stage)`.execute(tx.connection)
    const since = recorded[0]?.since ?? null
    return {
      sentences: [
        since === null
          ? 'No completion is recorded.'
          : `Yes. The learning system records the result of each person in each of ${counted(recorded[0]?.elements ?? 0, 'element')} of courses, with its evidence; results are held from ${writeDate(since as typeof on)}.`,
        rows.length === 0
          ? 'No evaluation of impact is recorded.'
          : `Impact is tracked by evaluations before the course, at its end and months later: ${counted(
              rows.reduce((sum, row) => sum + row.measured, 0),
              'evaluation',
            )} by ${writeDate(on)}, with the mean scores below.`,
      ],
      table:
        rows.length === 0
          ? null
          : {
              columns: ['Course', 'Stage', 'Evaluations', 'People who answered', 'Mean score out of 100'],
              rows: rows.map((r) => [r.title, evaluationStages[r.stage], r.measured, r.respondents, Number(r.mean)]),
            },
      rowCount: rows.reduce((sum, row) => sum + row.measured, 0),
      importIds: sourcesOf(rows),
    }
  },
})
