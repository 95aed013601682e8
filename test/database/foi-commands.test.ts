import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Commands, openCommands } from '../harness/commands.ts'

// Much may be at work on the machine.
vi.setConfig({ testTimeout: 180_000 })

let commands: Commands
beforeAll(async () => {
  commands = await openCommands()
})
afterAll(() => commands.close())

/** The desk's commands. */
const candour: Commands['candour'] = (...words) => commands.candour(...words)

async function file(name: string, content: string | Buffer): Promise<string> {
  const path = join(commands.folder, name)
  await writeFile(path, content)
  return path
}

const letter = '1. Do you have any policies on domestic abuse?\n2. What colour are the doors of your stations?\n'

test('take, show, answer and letter, each as JSON', async () => {
  const taken = await candour('foi', 'take', await file('letter.txt', letter), '--received', '2024-03-01', '--json')
  expect(taken).toMatchObject({ code: 0 })
  const { reference, questions } = JSON.parse(taken.out)
  expect(reference).toBe('01.FOI.24.000001')
  expect(questions).toMatchObject([
    { number: '1', text: 'Do you have any policies on domestic abuse?' },
    { number: '2', text: 'What colour are the doors of your stations?' },
  ])

  const shown = await candour('--json', 'foi', 'show', reference)
  expect(JSON.parse(shown.out)).toMatchObject({
    reference,
    received: '2024-03-01',
    due: '2024-04-03',
    decision: null,
    questions: [
      { number: '1', suggestions: [{ id: 'policy.exists', accepted: true }] },
      { number: '2', suggestions: [] },
    ],
  })

  const answered = await candour('foi', 'answer', reference, '--json')
  expect(answered.code).toBe(0)
  const [first, second] = JSON.parse(answered.out).questions
  expect(first).toMatchObject({ number: '1', text: 'Do you have any policies on domestic abuse?' })
  expect(first.answers).toMatchObject([{ kind: 'extract', provenance: { from: 'policy.exists' } }])
  expect(first.answers[0].text).toMatch(/^No\./)
  expect(second.answers).toMatchObject([{ kind: 'unanswered' }])

  const wording = await candour('--json', 'foi', 'wording', reference)
  expect(JSON.parse(wording.out).questions).toMatchObject([{ marks: [], agreedBy: null }, { marks: [] }])
  const named = ['foi', 'agree-wording', reference, '--officer', 'Officer Ash', '--question', '2', '--words'] as const
  const marked = await candour(...named, 'Was it PC Ottoline Greyling?')
  expect(marked.code).not.toBe(0)
  expect(marked.err).toContain('still marked in question 2')
  expect(await candour(...named, 'What colour are the doors?')).toMatchObject({ code: 0 })

  const written = await candour('foi', 'letter', reference)
  expect(written.out).toContain('What colour are the doors?')
  expect(written.out).not.toContain('What colour are the doors of your stations?')
  expect(written.out).toContain('DRAFT: still to be decided: agreement to the answers of question 1, question 2')
  expect(written.out).toContain('Reference: 01.FOI.24.000001')
})

test('show tells programs the law under which a letter asks, and earlier requests that are like it', async () => {
  const take = async (name: string, content: string) => {
    const taken = await candour('foi', 'take', await file(name, content), '--received', '2024-03-04', '--json')
    return JSON.parse(taken.out).reference
  }
  const asked = 'Under the Freedom of Information (Scotland) Act 2002:\n1. Which kennels do your dogs live in?\n'
  const first = await take('first.txt', asked)
  const second = await take('second.txt', `${asked}2. What do you hold about me?\n`)
  const shown = JSON.parse((await candour('--json', 'foi', 'show', second)).out)
  expect(shown.regime).toMatchObject({ proposed: ['foia', 'subject_access'], decided: null })
  expect(shown.regime.signs.map(({ of, question }: { of: string; question: number | null }) => [of, question])).toEqual(
    [
      ['scottish', null],
      ['own_data', 2],
    ],
  )
  expect(shown.earlier).toMatchObject([
    { reference: first, state: 'open', likeness: 'in_part', questions: [{ ordinal: 1, nearness: 1 }], decided: null },
  ])
  const told = (await candour('foi', 'show', second)).out
  expect(told).toContain('does not bind this force')
  expect(told).toContain(`Earlier: ${first}`)
})

test('an earlier disclosure comes in once', async () => {
  const page = await file(
    'page.txt',
    [
      'Reference: 01.FOI.19.000321',
      'You asked for the following:',
      '1. How many dogs does the force keep?',
      'We have decided to release all of it in full.',
      'Q1 - How many dogs does the force keep?',
      'Nineteen.',
    ].join('\n'),
  )
  expect(JSON.parse((await candour('foi', 'import-disclosed', page, '--json')).out)).toMatchObject([
    { reference: '01.FOI.19.000321', questions: 1, answered: 1, already: false },
  ])
  expect((await candour('foi', 'import-disclosed', page)).out).toContain('in the record already')
})

test('one question is answered from the record, and one that nothing answers ends with 1', async () => {
  const asked = await candour('ask', 'Do you have any policies on domestic abuse?', '--json')
  expect(asked.code).toBe(0)
  expect(JSON.parse(asked.out).answers).toMatchObject([{ kind: 'extract', provenance: { from: 'policy.exists' } }])
  const nothing = await candour('ask', 'What', 'colour', 'is', 'the', 'door?')
  expect(nothing.code).toBe(1)
  expect(nothing.out).toContain('Nothing in the record was found')
})

test('a question is answered with what is kept ready, one in part and one of what is not in the record are not, each in one shape', async () => {
  const standing = [
    'Code,Title,Answer,Owner,Review on,Asked when,Asked unless,Asks,Said as,Is about,May say',
    'signposts,Where to find help,The list,FOI,01/04/2030,signpost,,how; list,signpost; signposts,party=victim,',
  ].join('\n')
  const imported = await candour('import', 'standing-answers', await file('standing.csv', `${standing}\n`))
  expect(imported).toMatchObject({ code: 0 })
  const ask = async (question: string) => {
    const ran = await candour('ask', question, '--json')
    return { code: ran.code, ...JSON.parse(ran.out) }
  }
  const shape = ['question', 'state', 'reading', 'notUnderstood', 'answers', 'nearest']

  const whole = await ask('How do you signpost victims?')
  expect(whole).toMatchObject({
    code: 0,
    question: 'How do you signpost victims?',
    state: 'understood',
    notUnderstood: [],
  })
  expect(whole.answers).toMatchObject([{ kind: 'standing', held: true, text: 'The list' }])
  expect(whole.answers[0].provenance).toMatchObject({ from: 'signposts', owner: 'FOI', reviewOn: '2030-04-01' })
  expect(whole.reading.map(({ words }: { words: string }) => words)).toEqual(
    expect.arrayContaining(['signpost', 'victims']),
  )

  const inPart = await ask('How do you signpost victims who are deaf?')
  expect(inPart).toMatchObject({ code: 1, state: 'in_part', answers: [] })
  expect(inPart.notUnderstood.join(' ')).toContain('deaf')
  expect(inPart.nearest).toContainEqual({ id: 'signposts', name: 'Where to find help' })

  const none = await ask('What colour are the doors of your stations?')
  expect(none).toMatchObject({ code: 1, state: 'not_in_record', answers: [], nearest: [] })
  expect(none.notUnderstood).not.toEqual([])
  for (const { code: _, ...told } of [whole, inPart, none]) expect(Object.keys(told)).toEqual(shape)
})

test.each<[string, () => Promise<string[]>, number, string]>([
  ['a reference that is not there', async () => ['foi', 'answer', '01.FOI.24.999999'], 1, 'There is no request'],
  ['a file that is not there', async () => ['foi', 'take', join(commands.folder, 'none.txt')], 1, 'cannot be read'],
  [
    'a picture',
    async () => ['foi', 'take', await file('p.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1]))],
    1,
    'picture',
  ],
  ['no question', async () => ['foi', 'take', await file('hello.txt', 'Dear all,\nthank you.\n')], 1, 'No question'],
  ['a letter as a page', async () => ['foi', 'import-disclosed', await file('l.txt', letter)], 1, 'not a published'],
  ['no day', async () => ['foi', 'take', await file('l.txt', letter), '--received', '31/02/2024'], 1, 'is not a day'],
  ['a command that is not known', async () => ['foi', 'shred', 'x'], 2, 'unknown command'],
  ['a word too few', async () => ['foi', 'answer'], 2, 'missing required argument'],
])('%s is told on standard error', async (_, words, code, says) => {
  const ran = await commands.typed(...(await words()))
  expect(ran.err).toContain(says)
  expect(ran.err).not.toContain('    at ')
  expect(ran).toMatchObject({ code, out: '' })
})
