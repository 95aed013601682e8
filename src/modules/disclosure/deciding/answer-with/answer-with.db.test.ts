import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSite, type TestSite, type Visitor } from '../../../../../test/harness/site.ts'
import { dayAt, newId } from '../../../../kernel/index.ts'
import type { PageRequest } from '../../../../web/index.ts'
import { standingAnswersImporter } from '../../answering/standing-answers/importer.ts'
import { standingAnswers } from '../../answering/standing-answers/standing.queries.ts'
import { openDesk, type TestDesk } from '../../desk.fixture.ts'
import { requestsPanel } from '../../home-panel.ts'
import { disclosure } from '../../module.ts'
import { letter } from '../../reading-letters/letters.fixture.ts'

let desk: TestDesk
let site: TestSite
let officer: Visitor

beforeAll(async () => {
  desk = await openDesk({ reads: true })
  site = await openSite(desk, [disclosure(desk.register, desk.terms)])
  officer = site.visit(desk.officer)
})
afterAll(async () => {
  await site.close()
  await desk.close()
})

const inPart = 'How many complaints were there against female police officers in 2021, by role?'
const understood = 'How many complaints were there against police officers in 2021?'
const courses = 'Which courses are there?'

const answered = async (...questions: string[]) => {
  const reference = await desk.take(letter(...questions))
  await desk.answer(reference)
  return reference
}
const formOf = (reference: string, fields: Readonly<Record<string, string>> = {}, ordinal = 1) =>
  `/requests/${reference}/questions/${ordinal}/answer-with?${new URLSearchParams(fields)}`
const plain = (body: string) =>
  body
    .replace(/<[^>]+>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, ' ')
/** The hidden fields of the form by which somebody agrees. */
const seenIn = (body: string) =>
  Object.fromEntries(
    [...body.matchAll(/<input type="hidden" name="(mark|beside)" value="([^"]*)">/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  )
const questionOf = async (reference: string, ordinal = 1) => (await desk.response(reference)).questions[ordinal - 1]
const complaints = { id: 'test.complaints', shown: 'yes', from: '2021-01-01', to: '2021-12-31', by: 'whole', d: 'role' }
/** Looks at what a form gives, and agrees to it. */
const agree = async (reference: string, fields: Readonly<Record<string, string>>, ordinal = 1) => {
  const form = formOf(reference, fields, ordinal)
  return officer.post(form, form, seenIn((await officer.get(form)).body))
}

test('a question understood in part says so in a sentence, with its words, what is missing, and what is nearest and cannot say it', async () => {
  const reference = await answered(inPart)
  for (const page of [`/requests/${reference}`, `/requests/${reference}/questions/1`]) {
    const told = plain((await officer.get(page)).body)
    expect(told, page).toContain('Understood in part')
    expect(told, page).toContain('Asks how many cases against female, police officers,')
    expect(told, page).toContain('from 1 January 2021 to 31 December 2021, by role')
    expect(told, page).toContain('“police officers”')
    expect(told, page).toContain('Complaints (number of cases). It does not know sex: “female”.')
    expect(told, page).toContain('Use this : Complaints')
  }
})

test('what is near opens the form with all that was read filled in, and nothing that was not', async () => {
  const reference = await answered(inPart)
  const shown = (await officer.get(`/requests/${reference}`)).body
  const [, href = ''] = /href="([^"]*answer-with\?id=test\.complaints[^"]*)"/.exec(shown) ?? []
  const { body, statusCode } = await officer.get(href.replaceAll('&amp;', '&'))
  expect(statusCode).toBe(200)
  expect(body).toMatch(/name="from"[^>]*value="2021-01-01"/)
  expect(body).toMatch(/name="to"[^>]*value="2021-12-31"/)
  expect(body).toMatch(/name="d" type="checkbox" value="role" checked/)
  expect(body).toMatch(/name="f\.role" type="checkbox" value="police_officer" checked/)
  expect(body).not.toMatch(/value="pcso" checked/)
  expect(plain(body)).toContain('It does not know sex: “female”.')
  expect(body).not.toContain('What it gives')
})

test('what is filled in is told in short, and one click shows what it gives', async () => {
  const reference = await answered(inPart)
  const { body } = await officer.get(formOf(reference, { id: 'test.complaints' }))
  expect(plain(body)).toContain('Only Role: police officer')
  expect(plain(body)).toContain('What is given The counts themselves')
  const [, href = ''] = /href="(\?[^"]*)"[^>]*>\s*See what this gives/.exec(body) ?? []
  const looked = await officer.get(`/requests/${reference}/questions/1/answer-with${href.replaceAll('&amp;', '&')}`)
  expect(plain(looked.body)).toMatch(
    /What it gives .* 12 .*Agree: answer question 1 with this.*Change how it is counted/,
  )
})

test('days that nobody chose are not filled in: where none are named they are all that is held', async () => {
  const reference = await answered('How many complaints were there against female officers?')
  const { body } = await officer.get(formOf(reference, { id: 'test.complaints' }))
  expect(body).toMatch(/name="from"[^>]*value="2021-01-01"/)
  expect(body).toMatch(/name="to"[^>]*value="2022-03-01"/)
})

test('the officer sees what it gives, agrees, and is named; the figure is frozen and it is their own choice', async () => {
  const reference = await answered(inPart)
  const form = formOf(reference, complaints)
  const looked = await officer.get(form)
  expect(looked.statusCode).toBe(200)
  expect(looked.body).toContain('OFFICIAL–SENSITIVE')
  expect(plain(looked.body)).toMatch(/Agree: answer question 1 with this/)
  const before = await questionOf(reference)
  const sent = await officer.post(form, form, seenIn(looked.body))
  expect(sent.statusCode).toBe(303)
  const after = await questionOf(reference)
  expect(before?.agreed).toBeNull()
  expect(after?.agreed).toBe(desk.officer.name)
  expect(after?.answers.map(({ provenance }) => [provenance.from, provenance.why])).toEqual([
    ['test.complaints', ['the officer chose it']],
  ])
  expect(after?.answers[0]?.figureId).not.toBeNull()
  expect(after?.answers[0]?.figure?.rows.map(({ values }) => values)).toEqual([
    ['police_officer'],
    ['special_constable'],
    ['pcso'],
  ])
  const page = plain((await officer.get(`/requests/${reference}`)).body)
  expect(page).toContain('Complaints (number): asks how many complaints there were. Accepted by')
  // Answering again follows what was chosen.
  await desk.answer(reference)
  expect((await questionOf(reference))?.answers[0]?.figure).toMatchObject({
    by: 'whole',
    filters: {},
    dimensions: ['role'],
  })
})

test('what was not seen is not agreed to', async () => {
  const reference = await answered(inPart)
  const form = formOf(reference, complaints)
  expect((await officer.post(form, form)).statusCode).toBe(422)
  const seen = seenIn((await officer.get(form)).body)
  const other = formOf(reference, { ...complaints, to: '2021-03-31' })
  const { statusCode, body } = await officer.post(form, other, seen)
  expect(statusCode).toBe(409)
  expect(body).toContain('Look again')
  const { mark: _, ...half } = seen
  expect((await officer.post(form, form, half)).statusCode).toBe(422)
  const question = await questionOf(reference)
  expect(question?.agreed).toBeNull()
})

test.each<[string, Record<string, string>, string, string]>([
  ['no first day', { from: '' }, 'Enter the first day that is counted', '#from'],
  ['no last day', { to: ' ' }, 'Enter the last day that is counted', '#to'],
  ['a day that is none', { from: '2021-02-31' }, 'Enter a date that exists', '#from'],
  ['days the wrong way round', { to: '2020-01-01' }, 'The last day must be on or after the first', '#to'],
  ['a cut that is none', { by: 'fortnight' }, 'cannot be cut by “fortnight”', '#by'],
  ['more parts than a table holds', { from: '1900-01-01', by: 'week' }, 'more than 600 parts', '#from'],
  ['a breakdown that is none', { d: 'colour' }, 'cannot be broken down by “colour”', '#d'],
  ['a value that is none', { 'f.role': 'sheriff' }, '“Role” has no “sheriff”', '#f-role'],
  ['a mean of one period', { statistic: 'mean' }, 'Choose days that are cut into several', '#from'],
  ['a share of itself', { d: '', statistic: 'share' }, 'share of itself', '#from'],
  ['nothing of that name', { id: 'test.nothing' }, 'Choose what answers the question', '#id'],
  ['what is not for the desk', { id: 'test.secret' }, 'Choose what answers the question', '#id'],
  ['nothing chosen', { id: 'other', other: '' }, 'Choose what answers the question', '#other'],
])('%s is said in plain words beside its field, and nothing is answered by it', async (_, fields, says, href) => {
  const reference = await answered(inPart)
  const form = formOf(reference, { ...complaints, ...fields })
  const { statusCode, body } = await officer.get(form)
  expect(statusCode).toBe(422)
  expect(body).toContain('There is a problem')
  expect(body).toContain(`href="${href}"`)
  expect(body).toContain(`id="${href.slice(1)}"`)
  expect(plain(body)).toContain(says)
  const before = await questionOf(reference)
  const sent = await officer.post(`/requests/${reference}`, form, { mark: 'x', beside: 'x' })
  expect(sent.statusCode).toBeGreaterThanOrEqual(409)
  const after = await questionOf(reference)
  expect(after?.answers).toEqual(before?.answers)
  expect(after?.agreed).toBeNull()
})

test('a share is worked out where the measure can have one', async () => {
  const reference = await answered('What share of complaints were against female officers in 2021?')
  const asked = { ...complaints, d: '', 'f.role': 'police_officer', statistic: 'share' }
  expect((await agree(reference, asked)).statusCode).toBe(303)
  const [answer] =
    (await questionOf(reference))?.answers.filter(({ provenance }) => provenance.from === 'test.complaints') ?? []
  expect(answer?.figure?.derived?.statistic.kind).toBe('share')
})

test('a register can be picked, and shows what it gives before anybody agrees', async () => {
  const reference = await answered('Which female courses are there?')
  const looked = await officer.get(formOf(reference, { id: 'test.courses' }))
  expect(looked.body).toContain('Foundation')
  expect((await agree(reference, { id: 'test.courses' })).statusCode).toBe(303)
  expect(await questionOf(reference)).toMatchObject({ agreed: desk.officer.name, answers: [{ kind: 'extract' }] })
})

test('a register that is picked is narrowed to what was read, says to what, and tells of more where the officer says so', async () => {
  const reference = await answered('Which female online courses are there?')
  const shown = (await officer.get(`/requests/${reference}`)).body
  const [, href = ''] = /href="([^"]*answer-with\?id=test\.courses[^"]*)"/.exec(shown) ?? []
  const looked = await officer.get(href.replaceAll('&amp;', '&'))
  expect(plain(looked.body)).toContain('Only some: how it is taught')
  expect(looked.body).toMatch(/name="n\.mode" type="checkbox" value="elearning" checked/)
  expect(plain(looked.body)).toContain('One course')
  expect(looked.body).not.toContain('Foundation')

  expect((await agree(reference, { id: 'test.courses' })).statusCode).toBe(303)
  const narrowed = (await questionOf(reference))?.answers[0]
  expect(narrowed?.table?.rows).toEqual([['=Specialist']])
  expect(narrowed?.provenance).toMatchObject({ only: 'how it is taught: eLearning' })
  await desk.answer(reference)
  expect((await questionOf(reference))?.answers[0]?.table?.rows).toEqual([['=Specialist']])

  const widened = { id: 'test.courses', instead: 'test.courses', shown: 'yes' }
  expect((await officer.get(formOf(reference, widened))).body).toMatch(
    /name="n\.mode" type="checkbox" value="elearning">/,
  )
  expect((await agree(reference, widened)).statusCode).toBe(303)
  for (const again of [false, true]) {
    if (again) await desk.answer(reference)
    const [answer] = (await questionOf(reference))?.answers ?? []
    expect(answer?.table?.rows).toEqual([['Foundation'], ['=Specialist']])
    expect(answer?.provenance.only).toBeUndefined()
  }
})

test('a register that answers what was understood is narrowed just so, and can be agreed to with all that is understood', async () => {
  const reference = await answered('Which online courses are there?')
  const [answer] = (await questionOf(reference))?.answers ?? []
  expect(answer?.table?.rows).toEqual([['=Specialist']])
  expect((await officer.get(`/requests/${reference}/agree`)).body).toContain('Agree to all that is understood (1)')
  await agree(reference, { id: 'test.courses', instead: 'test.courses', shown: 'yes' })
  expect((await questionOf(reference))?.answers[0]?.table?.rows).toHaveLength(2)
})

test('to change how it is counted takes the place of what was proposed; whatever else stands is agreed to with it', async () => {
  const reference = await answered(understood)
  const page = (await officer.get(`/requests/${reference}/questions/1`)).body
  const [, href = ''] = /href="([^"]*instead=test\.complaints[^"]*)"/.exec(page) ?? []
  const { body } = await officer.get(href.replaceAll('&amp;', '&'))
  expect(body).toContain('name="instead" value="test.complaints"')
  expect((await agree(reference, { id: 'test.courses', instead: 'test.complaints' })).statusCode).toBe(303)
  const replaced = await questionOf(reference)
  expect(replaced?.answers.map(({ provenance }) => provenance.from)).toEqual(['test.courses'])
  expect(replaced?.agreed).toBe(desk.officer.name)

  const looked = await officer.get(formOf(reference, complaints))
  expect(plain(looked.body)).toContain('What stands beside it')
  expect((await agree(reference, complaints)).statusCode).toBe(303)
  const both = await questionOf(reference)
  expect(both?.answers.map(({ provenance }) => provenance.from)).toEqual(['test.courses', 'test.complaints'])
  expect(both?.agreed).toBe(desk.officer.name)
})

test('an officer from whom its numbers are kept sees none of them and agrees to nothing, but may choose', async () => {
  const reference = await answered(inPart)
  const unnamed = site.visit(desk.actor(['foi-officer'], { personId: newId() }))
  const form = formOf(reference, complaints)
  const { body, statusCode } = await unnamed.get(form)
  expect(statusCode).toBe(200)
  expect(plain(body)).toContain('numbers you may not have')
  expect(plain(body)).not.toMatch(/withheld|\b12\b|In all/)
  expect(body).not.toContain('name="mark"')
  expect((await unnamed.post(form, form, { mark: 'x', beside: '1:' })).statusCode).toBe(409)
  expect((await unnamed.post(form, form)).statusCode).toBe(303)
  expect(await questionOf(reference)).toMatchObject({ agreed: null, answers: [{ kind: 'measure' }] })
})

test.each(['auditor', 'analyst', 'professional-standards', 'administrator', 'learning'] as const)(
  '%s neither opens the form nor sends it',
  async (role) => {
    const reference = await answered(courses)
    const visitor = site.visit(desk.actor([role]))
    const form = formOf(reference, { id: 'test.courses' })
    expect((await visitor.get(form)).statusCode).toBe(403)
    expect((await visitor.post('/requests', form)).statusCode).toBe(403)
  },
)

test('what is not near is not offered as that, and what is not in the record is an officer’s to say', async () => {
  const reference = await answered(
    'What colour are the doors of your stations?',
    'How many complaints were not complained of in 2021?',
  )
  const page = plain((await officer.get(`/requests/${reference}`)).body)
  expect(page).toContain('Not found in this record')
  expect(page).toContain('is for you to say')
  const opposite = await officer.get(`/requests/${reference}/questions/2`)
  expect(opposite.body).not.toContain('Use this')
  expect((await questionOf(reference, 1))?.outcome.outcome).toBeNull()
})

test('each of several years that a question names is answered by a number of its own, and told apart by them', async () => {
  const reference = await answered('How many complaints were there against police officers in 2019 and in 2021?')
  const given = (await desk.response(reference)).questions[0]?.answers ?? []
  expect(given.map(({ provenance }) => provenance.from)).toEqual(['test.complaints', 'test.complaints'])
  expect(new Set(given.map(({ provenance }) => provenance.period)).size).toBe(2)
  const { body } = await officer.get(`/requests/${reference}/questions/1`)
  for (const days of ['1 January 2019 to 31 December 2019', '1 January 2021 to 31 December 2021'])
    expect(plain(body)).toContain(days)
  const ids = [...body.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

const of2019 = 'test.complaints@2019-01-01/2019-12-31'
const of2021 = 'test.complaints@2021-01-01/2021-12-31'
const periods = async (reference: string) =>
  (await questionOf(reference))?.answers.map(({ provenance }) => provenance.period)

test('of several years one is changed by itself, whatever the others are answered with', async () => {
  const reference = await answered('How many complaints were there against police officers in 2019 and in 2021?')
  const years = ['2019', '2021'].map((year) => `from 1 January ${year} to 31 December ${year}, by calendar year`)
  expect(await periods(reference)).toEqual(years)
  const page = (await officer.get(`/requests/${reference}/questions/1`)).body
  for (const which of [of2019, of2021])
    expect(page).toContain(new URLSearchParams({ id: which, instead: which }).toString().replaceAll('&', '&amp;'))

  const opened = await officer.get(formOf(reference, { id: of2021, instead: of2021 }))
  expect(opened.body).toMatch(/name="from"[^>]*value="2021-01-01"/)
  expect(plain(opened.body)).toContain('This changes one answer alone')
  const changed = { ...complaints, d: '', id: of2021, instead: of2021, from: '2021-01-01', to: '2021-03-31' }
  const looked = await officer.get(formOf(reference, changed))
  expect(plain(looked.body)).toContain('What stands beside it')
  expect((await agree(reference, changed)).statusCode).toBe(303)
  const now = [years[0], 'from 1 January 2021 to 31 March 2021']
  expect((await periods(reference))?.toSorted()).toEqual(now.toSorted())
  expect((await questionOf(reference))?.agreed).toBe(desk.officer.name)
  await desk.answer(reference)
  expect(await periods(reference)).toEqual(now)

  // One more is one more; and one that is declined takes no other with it.
  await agree(reference, { ...complaints, d: '', from: '2022-01-01', to: '2022-02-28' })
  expect(await periods(reference)).toHaveLength(3)
  const declined = { id: of2019, state: 'declined' }
  const choose = `/requests/${reference}/questions/1/choose`
  expect((await officer.post(`/requests/${reference}/questions/1`, choose, declined)).statusCode).toBe(303)
  await desk.answer(reference)
  expect(await periods(reference)).toEqual([now[1], 'from 1 January 2022 to 28 February 2022'])
})

test('what is near is used for each of several years that a question names', async () => {
  const reference = await answered('How many complaints were there against female officers in 2019 and in 2021?')
  const shown = (await officer.get(`/requests/${reference}`)).body
  for (const year of ['2019', '2021']) expect(plain(shown)).toContain(`Use this for ${year} : Complaints`)
  for (const [id, year] of [
    [of2019, '2019'],
    [of2021, '2021'],
  ] as const) {
    const filled = await officer.get(formOf(reference, { id }))
    expect(filled.body).toMatch(new RegExp(`name="from"[^>]*value="${year}-01-01"`))
    const asked = { ...complaints, d: '', id, from: `${year}-01-01`, to: `${year}-12-31` }
    expect((await agree(reference, asked)).statusCode).toBe(303)
  }
  expect(await periods(reference)).toHaveLength(2)
  const used = plain((await officer.get(`/requests/${reference}`)).body)
  expect(used).toContain('Used: change it for 2019 : Complaints')
  expect((await questionOf(reference))?.agreed).toBe(desk.officer.name)
})

test('a name that no part has is one more answer, and none that stands is touched by it', async () => {
  const reference = await answered('How many complaints were there against police officers in 2019 and in 2021?')
  await agree(reference, { ...complaints, id: 'test.complaints@<script>', from: '2022-01-01', to: '2022-02-28' })
  expect((await periods(reference))?.at(-1)).toBe('from 1 January 2022 to 28 February 2022')
  expect(await periods(reference)).toHaveLength(3)
})

const standing = async (...rows: string[]) => {
  const heading = 'Code,Title,Answer,Owner,Review on,Asked when,Asked unless,Asks,Said as,Is about,May say'
  expect(await desk.load(standingAnswersImporter, `${[heading, ...rows].join('\n')}\n`)).toMatchObject({
    status: 'done',
  })
}

test('an answer that is kept ready is offered where it is near, with what it does not say, and can be used', async () => {
  await standing('signposts,Where to find help,The list,FOI,01/04/2030,zzz,,how,signpost; signposts,,')
  const reference = await desk.take(letter('How do you signpost women?'), dayAt(new Date()))
  await desk.answer(reference)
  for (const page of [`/requests/${reference}`, `/requests/${reference}/questions/1`]) {
    const shown = await officer.get(page)
    expect(plain(shown.body), page).toContain('Where to find help (standing answer). It does not know sex: “women”.')
    expect(shown.body, page).toContain('answer-with?id=signposts')
  }
  expect((await officer.get(formOf(reference, { id: 'signposts' }))).body).toContain('The list')
  expect((await agree(reference, { id: 'signposts' })).statusCode).toBe(303)
  expect(await questionOf(reference)).toMatchObject({ agreed: desk.officer.name, answers: [{ kind: 'standing' }] })
})

test('a transaction asks for the standing answers once, whoever needs them', async () => {
  await desk.db.read(desk.officer, async (tx) => {
    const now = new Date()
    const [first, again] = [await standingAnswers(tx, now), await standingAnswers(tx, new Date(now))]
    expect(again).toBe(first)
    expect(await standingAnswers(tx, new Date('2000-01-01'))).toEqual([])
  })
})

test('the standing answers are listed for the desk: what each answers, whose it is, and which should be looked at again', async () => {
  await standing(
    'late,What was agreed long ago,An old answer,Head of Records,01/04/2020,archive+old,shredded,,,,',
    'declared,Where the list is,A new answer,Head of Help,01/04/2031,zzz,,how; list,rota,sex=female,party=victim|suspect',
  )
  const shown = await officer.get('/standing-answers')
  const told = plain(shown.body)
  expect(told).toMatch(/\b1 of \d should have been looked at again by now/)
  expect(told).toMatch(/What was agreed long ago .*1 April 2020 Overdue .*Head of Records/)
  expect(told).toMatch(/Brought in on \d+ \w+ \d{4} by Candour, with standing-answers\.csv/)
  expect(told).toContain('Never by itself: its owner has not said what it answers')
  expect(told).toContain('“archive” with “old”')
  expect(told).toContain('But not where it says “shredded”')
  expect(told).toContain('a question asks: details, or how it is done and says “rota” and says sex: female')
  expect(told).toContain('whether somebody was victim or suspect: victims or suspects')
  expect(told.indexOf('What was agreed long ago')).toBeLessThan(told.indexOf('Where the list is'))
  // A panel reads who asks and the record, and nothing else of a request.
  const home = { signedIn: desk.officer, db: desk.db } as unknown as PageRequest
  expect(plain((await requestsPanel.render(home)).toString())).toContain(
    'Standing answers : 1 should be looked at again',
  )
  expect((await officer.get('/requests')).body).toContain('href="/standing-answers"')
})

test.each([
  ['auditor', 200],
  ['analyst', 200],
  ['professional-standards', 200],
  ['learning', 403],
  ['responder', 403],
] as const)('%s opens the standing answers: %i', async (role, expected) => {
  expect((await site.visit(desk.actor([role])).get('/standing-answers')).statusCode).toBe(expected)
})
