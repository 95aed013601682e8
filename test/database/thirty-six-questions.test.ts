import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Actor, day, type Register } from '../../src/kernel/index.ts'
import {
  type AnsweredRequest,
  answerRequest,
} from '../../src/modules/disclosure/answering/answer-request/answer-request.ts'
import { choose } from '../../src/modules/disclosure/answering/choices.queries.ts'
import { tellAnswer, wholeAnswer } from '../../src/modules/disclosure/answering/told-answer.ts'
import { answeredData } from '../../src/modules/disclosure/command-line/write-response.ts'
import { type RequestResponse, readResponse } from '../../src/modules/disclosure/deciding/response.ts'
import { composeLetter } from '../../src/modules/disclosure/deciding/write-letter/letter.ts'
import { letterText } from '../../src/modules/disclosure/deciding/write-letter/letter-text.ts'
import { readRequest } from '../../src/modules/disclosure/reading-letters/read-request.ts'
import { takeRequest } from '../../src/modules/disclosure/reading-letters/take-request/take-request.ts'
import { questionsOf } from '../../src/modules/disclosure/request.queries.ts'
import { register as record, terms } from '../../src/modules.ts'
import { agreeToAll } from '../harness/agree-to-all.ts'
import { askServer } from '../harness/ask-server.ts'
import { pickHinted } from '../harness/pick-hinted.ts'
import { openSample, sampleTimeout, type TestSample } from '../harness/sample.ts'
import { seeds } from '../harness/seeds.ts'

/** A question by its number: what answers it, best first, and what the answer must hold. */
type Expected = readonly [number: string, answeredBy: readonly string[], holds: readonly (string | RegExp)[]]

const years = ['2019', '2020', '2021', '2022 (part: January to April)']
const kinds = ['Police officer', 'Special constable', 'PCSO']
/** What is counted stands in the sentence, or else beside the name. */
const people = /people|person|nobody|no one/i
const foundation = 'Foundation training for new constables'
const unitCourse = 'Domestic abuse course for Community Safety Units'

const requests: Record<string, { file: string; received: string; questions: readonly Expected[] }> = {
  A: {
    file: '000_c1f295aa2f6c00a6.txt',
    received: '2022-03-01',
    questions: [
      ['1', ['training.comparison'], [/^Yes/, unitCourse, 'honour-based abuse', 'forced marriage', 'hate crime']],
      [
        '2',
        ['training.people-trained', 'workforce.strength'],
        [
          '2021',
          /^Domestic Abuse Matters(\|[\d,]+)*\|335\|/m,
          'Police constable|9',
          'Detective constable|27',
          'Detective sergeant|7',
        ],
      ],
      [
        '3',
        ['response.how-a-report-is-handled'],
        ['Community Safety Unit', 'Rape and Serious Sexual Offences unit', 'response team', 'Domestic Abuse Act 2021'],
      ],
    ],
  },
  B: {
    file: '001_5c9a49ccfe64e383.txt',
    received: '2022-05-10',
    questions: [
      ['1', ['conduct.allegations'], [...years, ...kinds, /allegations/]],
      ['2', ['conduct.people-charged'], [...years, ...kinds, people]],
      ['3', ['conduct.people-convicted'], [...years, ...kinds, people]],
      ['4', ['conduct.people-under-misconduct-investigation'], [...years, ...kinds, people]],
      ['5', ['conduct.people-disciplined'], [...years, ...kinds, people]],
      ['6', ['conduct.people-dismissed'], [...years, ...kinds, people]],
      ['7', ['conduct.people-who-left'], [...years, ...kinds, people]],
      ['8', ['policy.exists'], [/^Yes\./, 'Domestic Abuse Employee Policy', '4 November 2019']],
      ['9', ['policy.updated'], [/^Yes\./, 'since 1 September 2020', '1 February 2022 (version 2)']],
      ['10', ['policy.changes'], ['since 1 September 2020', 'Confidentiality', 'must not know the suspect']],
      ['11', ['training.officer-involved'], [/^Yes\./, 'Domestic Abuse Matters']],
      ['12', ['training.officer-involved'], [/^Yes\./, 'Introduced since 1 September 2020: ']],
      ['13', ['training.officer-involved'], ['Domestic Abuse Matters', 'Mandatory']],
    ],
  },
  C: {
    file: '002_915efa4234da089b.txt',
    received: '2024-03-01',
    questions: [
      ['1', ['training.catalogue'], [/^Yes\./, foundation, unitCourse, 'Domestic Abuse Matters']],
      ['2', ['training.curriculum'], [foundation, unitCourse, 'Responding to domestic abuse']],
      ['3', ['training.materials'], ['Help for male victims of domestic abuse', 'Copyright']],
      ['4', ['training.scenarios'], [foundation, 'gender']],
      ['5', ['training.duration'], [`${unitCourse}|35|5`]],
      ['6', ['training.frequency'], ['When in a career', unitCourse]],
      ['7', ['training.modes'], ['Face to face', 'Microsoft Teams', 'eLearning']],
      ['8', ['training.group-sizes'], ['12 to 20', 'Individual']],
      [
        '9',
        ['training.compulsion', 'training.failures'],
        ['Mandatory', 'Not assessed', 'What failing means', /failures/i],
      ],
      ['10', ['training.deliverers'], ['SafeLives', 'Refuge', 'Babcock', 'Detective academy']],
      ['11', ['training.organisations'], ['1 March 2024', 'SafeLives', 'Refuge', 'Babcock', 'Qualifications']],
      ['12', ['training.routes-on'], ['apply themselves', 'Put on the course']],
      ['13', ['training.audiences'], ['student officers', 'police community support officers', '(PIP2)']],
      ['14', ['training.changes'], ['since 2 March 2014', 'Microsoft Teams', 'Why']],
      ['15', ['training.tracking'], [/^Yes\./, 'Months later', 'months later']],
      ['16', ['training.people-trained'], ['2015', '2021', '2024 (part: ']],
      ['17', ['training.if-not-offered', 'signposting'], [/^Not applicable/, 'helplines']],
      ['18', ['training.if-not-offered'], [/^Not applicable/]],
    ],
  },
  D: {
    file: '003_f43a51d5fcbf41e0.txt',
    received: '2024-02-01',
    questions: [
      [
        '1',
        ['training.topic-coverage'],
        ['Student officers|Male victims|None', 'Special constables|Male victims|Mentioned', 'Male victims|Specific'],
      ],
      ['2', ['training.decisions'], ['specifically into male victims', 'Why']],
    ],
  },
}

describe.skipIf(!seeds.there)(
  `the thirty-six questions (${seeds.there ? 'read where they lie' : seeds.missing})`,
  () => {
    let sample: TestSample
    let officer: Actor
    const facts: string[] = []
    /** Questions that were not understood whole and were answered before anybody picked. */
    const unpicked: string[] = []
    const register = listening(record, facts)
    const answered = new Map<string, AnsweredRequest>()
    const responses = new Map<string, RequestResponse>()

    beforeAll(async () => {
      sample = await openSample()
      officer = await sample.signedIn('Lysander Brightwell')
      for (const [letter, { file, received, questions }] of Object.entries(requests)) {
        const body = seeds.read(file)
        const given = { read: readRequest(body), body, fileName: file, received: day(received) }
        const { reference } = await sample.db.write(officer, (tx) => takeRequest(tx, sample.force, given))
        facts.length = 0
        const answer = () =>
          sample.db.write(officer, (tx) => answerRequest(tx, register, reference, { terms }), 'statistics')
        const asRead = await answer()
        // Nothing is accepted for what was not understood whole: the officer picks.
        const open = asRead.questions.filter(({ reading }) => reading?.state !== 'understood')
        for (const { question, answers } of open) {
          if (answers.some(({ kind }) => kind !== 'unanswered')) unpicked.push(`${letter} ${question.number}`)
        }
        const picked = await pickHinted(sample.db, officer, register, reference, (number) =>
          open.some(({ question }) => question.number === number)
            ? (questions.find(([each]) => each === number)?.[1] ?? [])
            : [],
        )
        answered.set(letter, picked > 0 ? await answer() : asRead)
        await agreeToAll(sample.db, officer, register, reference)
        responses.set(letter, await sample.db.read(officer, (tx) => readResponse(tx, reference)))
      }
    }, sampleTimeout)
    afterAll(() => sample.close())

    const answersTo = (letter: string, number: string) =>
      (answered.get(letter)?.questions.find(({ question }) => question.number === number)?.answers ?? []).map(
        (answer) => ({ ...answer, ...tellAnswer(wholeAnswer(answer)) }),
      )

    const all = Object.entries(requests).flatMap(([letter, { questions }]) =>
      questions.map(([number, answeredBy, holds]) => ({ letter, number, answeredBy, holds })),
    )

    test('there are thirty-six, and every one of the letters is answered here', () => {
      expect(all).toHaveLength(36)
      for (const [letter, { questions }] of Object.entries(requests)) {
        const numbers = answered.get(letter)?.questions.map(({ question }) => question.number)
        expect(numbers).toEqual(questions.map(([number]) => number))
      }
    })

    test('of what is not understood whole nothing is answered before the officer picks', () => {
      expect(unpicked).toEqual([])
    })

    test.each(all)('$letter $number is answered by $answeredBy', ({ letter, number, answeredBy, holds }) => {
      const answers = answersTo(letter, number)
      expect(answers.map(({ provenance }) => provenance.from)).toEqual(answeredBy)
      const told = answers
        .map(({ text, table }) =>
          [text, ...(table ? [table.columns, ...table.rows].map((row) => row.join('|')) : [])].join('\n'),
        )
        .join('\n')
      for (const part of holds) {
        if (typeof part === 'string') expect(told).toContain(part)
        else expect(told).toMatch(part)
      }
      for (const { provenance, held } of answers) {
        expect(held).toBe(true)
        expect(provenance.definition).not.toBe('')
        expect(provenance.sources.length).toBeGreaterThan(0)
      }
    })

    test.each([
      [
        '1',
        `select role as kind, extract(year from received_on) as year, count(distinct allegation_id) as n
      from conduct.allegation_version where superseded_at is null and received_on between '2019-01-01' and '2022-04-30'
      group by 1, 2`,
      ],
      [
        '2',
        `select role as kind, extract(year from occurred_on) as year, count(distinct person_id) as n from conduct.case_event
      where superseded_at is null and kind = 'charged' and occurred_on between '2019-01-01' and '2022-04-30' group by 1, 2`,
      ],
      [
        '3',
        `select role as kind, extract(year from occurred_on) as year, count(distinct person_id) as n from conduct.case_event
      where superseded_at is null and kind = 'convicted' and occurred_on between '2019-01-01' and '2022-04-30' group by 1, 2`,
      ],
    ])('B %s gives what counting the rows by hand gives', async (number, statement) => {
      const rows = await askServer(sample.ownerUrl, statement)
      const table = answersTo('B', number)[0]?.table
      const byHand = ['police_officer', 'special_constable', 'pcso'].map((kind) =>
        ['2019', '2020', '2021', '2022'].map((year) =>
          Number(rows.find((r) => r.kind === kind && r.year === year)?.n ?? 0),
        ),
      )
      expect(table?.columns).toEqual(['Role', ...years])
      expect(table?.rows.slice(0, 3)).toEqual(kinds.map((kind, i) => [kind, ...(byHand[i] ?? [])]))
    })

    test('B: small numbers are withheld from the letter until a named person decides, in words as in tables', () => {
      const response = responses.get('B')
      if (!response) throw new Error('B was not answered')
      const letter = composeLetter(response, sample.force.name, day('2022-06-01'))
      expect(letter.undecided).toContain('the small numbers of question 2')
      for (const { table, text } of letter.questions
        .slice(0, 7)
        .flatMap(({ answers }) => answers.map((given) => tellAnswer(given)))) {
        const cells = table?.rows.flat() ?? []
        expect(cells.filter((cell) => typeof cell === 'number' && cell > 0 && cell < 5)).toEqual([])
        expect(cells).toContain('withheld')
        expect(text).not.toMatch(/\b[1-4]\b(?! (?:January|April|are withheld))/)
      }
      expect(response.questions[0]?.outcome.outcome).toBe('disclosed_in_part')
      expect(response.decision).toBe('in_part')
    })

    test('B: what hangs on another question says whether it applies, and keeps its days', () => {
      const told = responses.get('B')?.questions.map(({ applies }) => applies?.told)
      expect(told?.slice(8, 12)).toEqual([
        'Question 8 is answered “yes”, so this question applies.',
        'Question 9 is answered “yes”, so this question applies.',
        undefined,
        'Question 11 is answered “yes”, so this question applies.',
      ])
      expect(responses.get('B')?.questions[9]?.question.parameters).toMatchObject({ from: '2020-09-01' })
    })

    test('C 16 is one count of the record, and gives what counting by hand gives', async () => {
      const [answer, ...others] = answersTo('C', '16')
      expect(others).toEqual([])
      const columns = answer?.table?.columns ?? []
      expect(columns.slice(0, -1)).toEqual(['Counted', ...range(2015, 2023)])
      expect(columns.at(-1)).toMatch(/^2024 \(part: /)
      const rows = await askServer(
        sample.ownerUrl,
        `select extract(year from c.completed_on) as year, count(distinct c.person_id) as n
       from training.course_completion as c
       where c.superseded_at is null and c.completed_on between '2015-01-01' and '2024-03-01' and exists (
         select from training.course_version as v where v.force_id = c.force_id and v.course_id = c.course_id
           and v.superseded_at is null and v.covers_domestic_abuse)
       group by 1 order by 1`,
      )
      expect(answer?.table?.rows[0]?.slice(1)).toEqual(rows.map(({ n }) => Number(n)))
      // Every count of the record is one call for a measure's facts.
      const { reference } = answered.get('C')?.request ?? { reference: '' }
      facts.length = 0
      await sample.db.write(officer, (tx) => answerRequest(tx, register, reference, { terms }), 'statistics')
      expect(facts).toEqual(['training.failures', 'training.people-trained'])
    })

    test('C: the agreement to leave two questions out is kept and dated, and both are answered', () => {
      const response = responses.get('C')
      const [narrowing, ...others] = response?.narrowings ?? []
      expect(others).toEqual([])
      expect(narrowing).toMatchObject({ question_ordinals: [11, 16], over_hours: 18, agreed_on: null })
      expect(narrowing?.recorded_on).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      expect(response?.questions.filter(({ narrowed }) => narrowed.length > 0).map(({ name }) => name)).toEqual([
        '11',
        '16',
      ])
      expect(response?.decision).toBe('in_full')
      const letter = response ? letterText(composeLetter(response, sample.force.name, day('2024-03-20'))) : ''
      expect(letter).toContain('It is answered all the same')
      expect(letter).not.toContain('DRAFT')
    })

    test('A 2: the officer changes the day, and the strength on 1 October 2021 is 27, 9 and 7', async () => {
      const { request } = answered.get('A') ?? {}
      if (!request) throw new Error('A was not answered')
      const again = await sample.db.write(
        officer,
        async (tx) => {
          const question = (await questionsOf(tx, request.request_id))[1]
          if (!question) throw new Error('A has no second question')
          await choose(tx, {
            questionId: question.question_id,
            kind: 'measure',
            id: 'workforce.strength',
            state: 'accepted',
            ordinal: 1,
            plan: {
              span: { asAt: day('2021-10-01') },
              by: 'whole',
              dimensions: ['rank'],
              filters: { unit_kind: ['community_safety'], role: ['police_officer'] },
            },
          })
          return answerRequest(tx, register, request.reference, { terms })
        },
        'statistics',
      )
      const data = answeredData(again)
      const strength = data.questions[1]?.answers.find(({ provenance }) => provenance.from === 'workforce.strength')
      expect(strength?.table).toEqual({
        caption:
          'People in post, on 1 October 2021, only police officers where the kind of unit is Community Safety Unit',
        columns: ['Rank', 'On 1 October 2021'],
        rows: [
          ['Police constable', 9],
          ['Detective constable', 27],
          ['Detective sergeant', 7],
          ['All, each counted once', 43],
        ],
      })
    })
  },
)

/** A register that notes the id of each measure whose facts are asked for. */
function listening(register: Register, heard: string[]): Register {
  const measures = register.measures.map((measure) => ({
    ...measure,
    facts: (request: Parameters<typeof measure.facts>[0]) => {
      heard.push(measure.id)
      return measure.facts(request)
    },
  }))
  return { ...register, measures, measure: (id) => measures.find((measure) => measure.id === id) ?? null }
}

const range = (from: number, to: number): string[] => Array.from({ length: to - from + 1 }, (_, i) => `${from + i}`)
