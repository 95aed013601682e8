import { sql } from 'kysely'
import { code, date, type Importer, list, oneOf, text } from '../../../../kernel/import/index.ts'
import { columnsFrom, recordVersions } from '../../../../kernel/index.ts'
import { asks } from '../../../../kernel/meaning/index.ts'
import { standingAnswerVersions } from '../../tables.ts'
import { condition } from './conditions.ts'

/** Answers the force keeps ready, each with an owner and a day by which it is looked at again. */
export const standingAnswersImporter: Importer = {
  kind: 'standing-answers',
  title: 'Standing answers',
  describes: 'Answers kept ready for questions that no number answers, each with an owner and a review date.',
  may: 'standing-answer.import',
  columns: [
    {
      id: 'code',
      heading: 'Code',
      required: true,
      type: code({ pattern: /^[a-z][a-z0-9-]{1,60}$/, says: 'a code of small letters, such as impact-tracking' }),
      help: 'Names the answer for good',
      example: 'impact-tracking',
    },
    {
      id: 'title',
      heading: 'Title',
      required: true,
      type: text(),
      help: 'What it answers',
      example: 'How the effect of training is followed',
    },
    {
      id: 'body',
      heading: 'Answer',
      required: true,
      type: text({ max: 8000 }),
      help: 'The answer in full',
      example: 'The force compares …',
    },
    {
      id: 'owner',
      heading: 'Owner',
      required: true,
      type: text(),
      help: 'Who answers for it',
      example: 'Head of learning',
    },
    {
      id: 'review_on',
      heading: 'Review on',
      required: true,
      type: date(),
      help: 'When it is looked at again',
      example: '01/04/2027',
    },
    {
      id: 'asked_when',
      heading: 'Asked when',
      required: true,
      type: list({}),
      help: 'Words that suggest it; + joins words that must all be there',
      example: 'impact+training; evaluate+training',
    },
    {
      id: 'asked_unless',
      heading: 'Asked unless',
      required: false,
      optionalColumn: true,
      type: list({}),
      help: 'Words that speak against it',
      example: '',
    },
    {
      id: 'asks',
      heading: 'Asks',
      required: false,
      optionalColumn: true,
      type: list({ of: oneOf(Object.fromEntries(asks.map((ask) => [ask, ask]))) }),
      help: 'Kinds of question that it answers, so that the desk may propose it where it understood the whole question',
      example: 'how; yes-no',
    },
    {
      id: 'said_as',
      heading: 'Said as',
      required: false,
      optionalColumn: true,
      type: list({}),
      help: 'Words by which a question says that it is about this; each stands by itself',
      example: 'signpost; point victims to',
    },
    {
      id: 'is_about',
      heading: 'Is about',
      required: false,
      optionalColumn: true,
      type: list({ of: condition }),
      help: 'What else a question must say to be about this, in the terms in which questions are read',
      example: 'subject=domestic_abuse; noun=training|course',
    },
    {
      id: 'may_say',
      heading: 'May say',
      required: false,
      optionalColumn: true,
      type: list({ of: condition }),
      help: 'What a question may say besides, and the answer is the same',
      example: 'party=victim',
    },
  ],
  known: ({ tx, stage }) => sql`
    select s.line, v.asked_unless, v.asks, v.said_as, v.is_about, v.may_say from ${stage} as s
    join disclosure.standing_answer as a on a.force_id = ${tx.forceId} and a.code = s.code
    join disclosure.standing_answer_version as v on v.force_id = a.force_id
      and v.standing_answer_id = a.standing_answer_id and v.superseded_at is null`,
  checks: [
    {
      column: 'code',
      sql: ({ stage }) => sql`
        select line, 'The code ' || code || ' stands in this file more than once, first on line ' || first as says
        from (select line, code, min(line) over (partition by code) as first from ${stage} as s) as d where line > first`,
    },
    {
      column: 'asks',
      sql: ({ stage }) => sql`
        select line, 'It says what kinds of question it answers, or what they are about, and not both: say both or neither' as says
        from ${stage} as s
        where (coalesce(asks, '{}') = '{}') <> (coalesce(said_as, '{}') = '{}' and coalesce(is_about, '{}') = '{}')`,
    },
  ],
  async apply({ tx, stage, source }) {
    await sql`
      insert into disclosure.standing_answer (force_id, standing_answer_id, code)
      select ${tx.forceId}::uuid, kernel.new_id(), s.code from ${stage} as s
      on conflict (force_id, code) do nothing`.execute(tx.connection)
    return recordVersions(tx, standingAnswerVersions, {
      told: {
        standing_answer_id: 'a.standing_answer_id',
        ...columnsFrom('s', ['title', 'body', 'owner', 'review_on', 'asked_when']),
        asked_unless: sql`coalesce(s.asked_unless, '{}')`,
        asks: sql`coalesce(s.asks, '{}')`,
        said_as: sql`coalesce(s.said_as, '{}')`,
        is_about: sql`coalesce(s.is_about, '{}')`,
        may_say: sql`coalesce(s.may_say, '{}')`,
      },
      source: source('s.line'),
      from: sql`${stage} as s
        join disclosure.standing_answer as a on a.force_id = ${tx.forceId} and a.code = s.code`,
    })
  },
}
