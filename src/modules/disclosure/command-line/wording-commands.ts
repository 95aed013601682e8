import type { Command as Program } from 'commander'
import { type CommandDoor, Refused, type Register, type Tx } from '../../../kernel/index.ts'
import { openResponse } from '../deciding/open-response.ts'
import { agreeToWordings } from '../deciding/public-wording/agree-to-wordings.ts'
import { calledNames } from '../deciding/public-wording/called-names.ts'
import { markPersonal } from '../deciding/public-wording/marking/mark-personal.ts'
import { personalKinds } from '../deciding/public-wording/marking/personal-kind.ts'
import { proposeWording } from '../deciding/public-wording/propose-wording.ts'
import { questionWordings } from '../deciding/public-wording/public-wording.ts'

interface AgreeOptions {
  readonly officer: string
  readonly question?: string
  readonly words?: string
  readonly marked?: boolean
}

/** `candour foi wording|agree-wording` */
export function registerWording(register: Register, foi: Program, door: CommandDoor): void {
  foi
    .command('wording <reference>')
    .description('show what may tell of somebody in the questions, and the wording in which they may be published')
    .action((reference: string) =>
      door.withSession(async ({ db, actor }, terminal) => {
        const { proposals } = await db.read(actor, (tx) => propose(tx, register, reference))
        const lines = proposals.flatMap(({ name, asked, marks, public: words, agreedBy }) => [
          `${name}. ${asked}`,
          ...marks.map((mark) => `     ${mark.from}: “${mark.words}” ${mark.told}`),
          `     ${agreedBy === null ? 'proposed' : `agreed to by ${agreedBy}`}: ${words}`,
        ])
        terminal.result(lines.join('\n'), { reference, questions: proposals })
      }),
    )

  foi
    .command('agree-wording <reference>')
    .requiredOption('--officer <name>', 'the officer who looked at the words and agrees to them')
    .option('--question <number>', 'only the question that has this place in the letter, from 1')
    .option('--words <text>', 'its public wording, where it is not the one proposed')
    .option('--marked', 'the officer looked at what is still marked, and lets it stand')
    .description('keep an officer’s agreement to the public wording of a request’s questions')
    .action((reference: string, options: AgreeOptions) =>
      door.withSession(async ({ db, actor }, terminal) => {
        const agreed = await db.write(actor, (tx) => agree(tx, register, reference, options))
        terminal.result(`${reference}: the public wording of ${agreed} questions is agreed to by ${options.officer}`, {
          reference,
          agreed,
          officer: options.officer,
        })
      }),
    )
}

async function propose(tx: Tx, register: Register, reference: string) {
  const response = await openResponse(tx, register, reference)
  const called = await calledNames(tx, register, response)
  const marksIn = (from: string, text: string) =>
    markPersonal(text, called).map((mark) => ({
      from,
      words: text.slice(mark.from, mark.to),
      kind: mark.kind,
      told: personalKinds[mark.kind].told,
    }))
  const proposals = (await questionWordings(tx, response)).map((wording) => ({
    ordinal: wording.response.question.ordinal,
    questionId: wording.response.question.question_id,
    name: wording.response.name,
    asked: wording.asked,
    seen: wording.seen,
    marks: [
      ...marksIn('As it was asked', wording.asked),
      ...wording.typed.flatMap(({ what, text }) => marksIn(what, text)),
    ],
    public: wording.agreed ?? proposeWording(wording.asked, called),
    agreedBy: wording.agreed === null ? null : (wording.last?.agreed_by_name ?? null),
    typed: wording.typed.map(({ text }) => text),
  }))
  return { response, called, proposals }
}

/** How many questions were agreed to. What is still marked has to be said to have been looked at. */
async function agree(tx: Tx, register: Register, reference: string, options: AgreeOptions): Promise<number> {
  if (options.officer.trim() === '') throw new Refused('Say which officer agrees')
  if (options.words !== undefined && options.question === undefined) {
    throw new Refused('Say which question these words are for, such as --question 1')
  }
  const { response, called, proposals } = await propose(tx, register, reference)
  const wanted = proposals.filter(
    ({ ordinal }) => options.question === undefined || String(ordinal) === options.question,
  )
  if (wanted.length === 0) throw new Refused(`${reference} has no question ${options.question ?? ''}`)
  const wordings = wanted.map((each) => ({ ...each, words: options.words?.trim() ?? each.public }))
  const marked = wordings.filter(({ words, typed }) =>
    [words, ...typed].some((text) => markPersonal(text, called).length > 0),
  )
  if (marked.length > 0 && !options.marked) {
    throw new Refused(
      `Something is still marked in question ${marked.map(({ name }) => name).join(', ')}. Change it, or say --marked if it may be published`,
    )
  }
  await agreeToWordings(tx, response, wordings, `${options.officer.trim()}, by ${tx.actor.name}`)
  return wordings.length
}
