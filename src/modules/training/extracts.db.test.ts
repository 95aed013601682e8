import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRecord, type TestRecord } from '../../../test/harness/record.ts'
import { day, matchCues, type PlanRequest, systemActor } from '../../kernel/index.ts'
import { organisation } from './extracts/named-organisations.ts'
import { training } from './module.ts'
import { loadTraining } from './sample-training.fixture.ts'

let record: TestRecord
beforeAll(async () => {
  record = await openRecord()
  await loadTraining(record)
})
afterAll(() => record.close())

async function answer(id: string, text: string, plan: Partial<PlanRequest> = {}) {
  const found = training.extracts.find((each) => each.id === id)
  if (!found) throw new Error(`There is no extract ${id}`)
  const asked = {
    received: day('2022-04-20'),
    text,
    from: null,
    to: null,
    asAt: null,
    by: null,
    roles: [],
    ranks: [],
    ...plan,
  }
  const { sentences, table } = await record.db.read(systemActor(record.force.forceId), (tx) =>
    found.run(tx, { plan: asked, knownAt: new Date(Date.now() + 1000) }),
  )
  return { said: sentences.join(' '), rows: table?.rows.map((row) => row.join(' | ')) ?? [] }
}

test('who is specially trained, and what that training alone goes into', async () => {
  const { said } = await answer(
    'training.comparison',
    'In what way is the specialist training different from the training everybody has?',
  )
  expect(said).toContain('Community Safety Unit detectives take Community safety course, which lasts 5 days')
  expect(said).toContain('goes specifically into male victims and honour-based abuse')
  expect(said).toContain('Domestic abuse workshop')
})

test('materials are named with author and copyright; what may not be disclosed is only counted', async () => {
  const { said, rows } = await answer('training.materials', 'all course material')
  expect(rows.join('\n')).toContain(
    'Where men find help | Handout | Helpline for men | Helpline for men | Title and author only',
  )
  expect(said).toContain('1 material may not be disclosed')
  expect(rows.join('\n')).not.toContain('Covert tactics')
})

test('who delivers now, and who has over ten years', async () => {
  const now = await answer('training.deliverers', 'Who delivers the training?')
  expect(now.said).toContain('Harbour Refuge')
  expect(now.said).not.toContain('Safe Homes')
  const then = await answer('training.organisations', 'list organisations of the last 10 years')
  expect(then.said).toContain('2 external organisations')
  expect(then.rows.join('\n')).toContain(
    'Safe Homes | External organisation | Domestic abuse workshop | The day | 1 April 2019 | 31 December 2021 | Accredited trainers',
  )
})

test('the version in force on the day asked answers, not the latest', async () => {
  expect((await answer('training.duration', 'how many hours', { asAt: day('2019-06-01') })).rows).toContain(
    'Community safety course | 28 | ',
  )
  expect((await answer('training.duration', 'how many hours')).rows).toContain('Community safety course | 32 | 5')
})

test('male victims: specific for one audience, mentioned for others', async () => {
  const { said, rows } = await answer('training.topic-coverage', 'training tailored to male victims')
  expect(said).toContain('specific in the training of Community Safety Unit detectives')
  expect(said).toContain('mentioned in that of police community support officers and frontline officers')
  expect(rows).toHaveLength(3)
})

test('why: the reasons behind versions that go into the topic', async () => {
  const { rows } = await answer('training.decisions', 'the rationale behind training on male victims')
  expect(rows).toEqual([
    '1 April 2020 | Community safety course | 2 | An afternoon by Teams was added | Rooms were closed',
  ])
})

test('officer-involved abuse: whether, since when, and that it is mandatory', async () => {
  const { said } = await answer('training.officer-involved', 'introduced since September 2020?', {
    from: day('2020-09-01'),
  })
  expect(said).toContain('None of it was introduced since 1 September 2020')
  expect(said).toContain('since 1 April 2019 and is mandatory')
})

test('what applies only to a force without training does not apply', async () => {
  expect((await answer('training.if-not-offered', 'If your force is not offering training, why?')).said).toMatch(
    /^Not applicable/,
  )
})

test('what changed in ten years, with why', async () => {
  const { said, rows } = await answer('training.changes', 'How long have you been providing this?')
  expect(said).toContain('since 1 January 2018')
  expect(rows).toEqual([
    '1 April 2020 | Community safety course | 2 | An afternoon by Teams was added | Rooms were closed',
  ])
})

test('every extract answers, in sentences, whatever is asked of it', async () => {
  for (const { id } of training.extracts) {
    expect((await answer(id, 'anything')).said, id).not.toBe('')
    expect((await answer(id, 'anything', { received: day('2010-01-01') })).said, id).not.toBe('')
  }
})

const request = 'domestic abuse training of police officers'
test.each([
  ['Do you currently provide any training on domestic abuse?', 'training.catalogue'],
  ['What is the content of the training?', 'training.curriculum'],
  ['Please send me copies of the slides and handouts used on the course.', 'training.materials'],
  ['Do role plays show men as victims?', 'training.scenarios'],
  ['How long does the course last?', 'training.duration'],
  ['How often do officers take the training?', 'training.frequency'],
  ['Is it delivered online or face to face?', 'training.modes'],
  ['Is it given one to one or in a group? How large are the groups?', 'training.group-sizes'],
  ['Is the training compulsory?', 'training.compulsion'],
  ['How many people failed it in the last year?', 'training.failures'],
  ['Who teaches the course?', 'training.deliverers'],
  ['Which outside organisations have delivered training, and what are their qualifications?', 'training.organisations'],
  ['Do officers have to apply for a place?', 'training.routes-on'],
  ['Which members of staff is it offered to?', 'training.audiences'],
  ['Has the training changed significantly in recent years?', 'training.changes'],
  ['Do you evaluate the effectiveness of the training?', 'training.tracking'],
  ['How many officers were trained in each year since 2016?', 'training.people-trained'],
  ['If you do not provide training, why not?', 'training.if-not-offered'],
  ['How many trained officers are still in post?', 'training.people-trained-in-post'],
])('“%s” is answered first by %s', (question, id) => {
  const ranked = [...training.measures, ...training.extracts]
    .map((each) => ({ id: each.id, weight: matchCues(each.cues, question, `${request} ${question}`).weight }))
    .toSorted((a, b) => b.weight - a.weight)
  expect(ranked[0]?.id, JSON.stringify(ranked.slice(0, 3))).toBe(id)
  expect(ranked[0]?.weight).toBeGreaterThanOrEqual(2)
})

test('whether an organisation that is named delivers it is told, yes or no, now and ever', async () => {
  const now = await answer('training.deliverers', 'Is the training delivered by Harbour Refuge or by Safe Homes?')
  expect(now.said).toContain('Yes: Harbour Refuge delivered training on domestic abuse or part of it on 20 April 2022')
  expect(now.said).toContain('No: Safe Homes delivered no training on domestic abuse on 20 April 2022')
  const ever = await answer('training.organisations', 'Has Safe Homes ever delivered training?')
  expect(ever.said).toContain('Yes: Safe Homes delivered training on domestic abuse')
  expect(ever.said).not.toContain('Harbour Refuge is not recorded')
  const since = await answer('training.organisations', 'Has Safe Homes delivered training since 2022?', {
    from: day('2022-01-01'),
  })
  expect(since.said).toContain('No: Safe Homes is not recorded as having delivered any between 1 January 2022')
  const ofCourse = await answer('training.organisations', 'Was the workshop delivered by Harbour Refuge?', {
    narrowedTo: { course: ['Domestic abuse workshop'] },
  })
  expect(ofCourse.said).toContain('No: Harbour Refuge is not recorded')
  expect(ofCourse.rows.join()).not.toContain('Community safety course')
})

test('the names of outside organisations are names by which questions ask, and those of own teams are not', async () => {
  const names = await record.db.read(systemActor(record.force.forceId), async (tx) => {
    const { rows } = await sql<{
      value: string
    }>`${organisation.named?.({ forceId: tx.forceId, knownAt: tx.at })}`.execute(tx.connection)
    return rows.map(({ value }) => value)
  })
  expect(names.toSorted()).toEqual(['Harbour Refuge', 'Safe Homes'])
})

test('a course that was read is told alone, and topics are those that were read, whatever else the words hint at', async () => {
  const { rows } = await answer('training.duration', 'How long is it?', {
    narrowedTo: { programme: ['Frontline programme'] },
  })
  expect(rows).toEqual(['Domestic abuse workshop | 8 | 1'])
  // Of a course that is none of these nothing else is told in its place.
  for (const id of ['training.duration', 'training.organisations', 'training.catalogue']) {
    const { said, rows } = await answer(id, 'How long is it?', { narrowedTo: { course: ['Pursuit driving'] } })
    expect(said).toContain('is of “Pursuit driving”')
    expect(rows ?? []).toEqual([])
  }
  const topics = await answer('training.topic-coverage', 'Do men train officers in coercive control?', {
    narrowedTo: { topic: ['coercive_control'] },
  })
  expect(topics.said).toContain('Coercive control')
  expect(topics.said).not.toContain('Male victims')
})
