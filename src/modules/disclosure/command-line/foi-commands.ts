import { basename } from 'node:path'
import type { Command as Program } from 'commander'
import {
  type CommandDoor,
  dayAt,
  type PlainDate,
  parsePlainDate,
  Refused,
  type Register,
  type Session,
  type Terminal,
  writeDate,
} from '../../../kernel/index.ts'
import type { Term } from '../../../kernel/meaning/index.ts'
import { answerRequest } from '../answering/answer-request/answer-request.ts'
import { knownForRequest } from '../answering/known-for-request.ts'
import { suggestionsFor } from '../answering/suggestions.queries.ts'
import { regimeOf } from '../deciding/decide-regime/regime.queries.ts'
import { auditOpened, openResponse } from '../deciding/open-response.ts'
import { letterInPublicWording } from '../deciding/public-wording/letter-in-public-wording.ts'
import { questionWordings } from '../deciding/public-wording/public-wording.ts'
import { composeLetter } from '../deciding/write-letter/letter.ts'
import { letterText } from '../deciding/write-letter/letter-text.ts'
import { earlierRequests } from '../earlier-requests/earlier-requests.ts'
import { readDisclosedApart, readRequestApart } from '../reading-letters/desk-reading.ts'
import { type Disclosed, importDisclosed } from '../reading-letters/import-disclosed/import-disclosed.ts'
import { letterKindNames } from '../reading-letters/letter-files/kind-names.ts'
import { readReceivedFile, withOriginal } from '../reading-letters/request-file.ts'
import { takeRequest } from '../reading-letters/take-request/take-request.ts'
import { letterAsRead } from '../request.queries.ts'
import { registerWording } from './wording-commands.ts'
import { answeredData, answeredText, responseData, responseText } from './write-response.ts'

interface ReceivedOption {
  readonly received?: string
}

function receivedDay(text: string | undefined): PlainDate | null {
  if (text === undefined) return null
  const day = parsePlainDate(text)
  if (day === null) throw new Refused(`“${text}” is not a day. Write it as year, month and day: 2024-03-15`)
  return day
}

/** `candour foi take|show|answer|letter|wording|agree-wording|import-disclosed` */
export const registerFoi =
  (register: Register, terms: readonly Term[]) =>
  (program: Program, door: CommandDoor): void => {
    const foi = program.command('foi').description('take in and answer Freedom of Information requests')

    foi
      .command('take <file>')
      .option('--received <day>', 'the day it arrived, such as 2024-03-15; today unless told')
      .description(
        `take a request in from a file, give it a reference and split it into its questions. The file is ${letterKindNames}`,
      )
      .action((file: string, options: ReceivedOption) =>
        door.withSession((session, terminal) => take(session, terminal, file, options)),
      )

    foi
      .command('show <reference>')
      .description('show a request, its questions and what could answer them')
      .action((reference: string) =>
        door.withSession(async ({ db, actor }, terminal) => {
          const shown = await db.write(actor, async (tx) => {
            const response = await openResponse(tx, register, reference)
            const questions = response.questions.map(({ question }) => question)
            const knownAt = await knownForRequest(tx, response.request)
            const letter = await letterAsRead(tx, response.request.request_id)
            const suggested = await suggestionsFor(tx, register, response.request, questions, knownAt, letter)
            const regime = await regimeOf(tx, response.request.request_id)
            const earlier = regime === null ? null : await earlierRequests(tx, response.request)
            await auditOpened(tx, response, 'at the command line')
            return { response, suggested, regime, earlier }
          })
          terminal.result(responseText(shown), responseData(shown))
        }),
      )

    foi
      .command('answer <reference>')
      .description('answer every question from the record')
      .action((reference: string) =>
        door.withSession(async ({ db, actor }, terminal) => {
          const progress = (done: number, of: number) =>
            terminal.progress(`Answering question ${done + 1} of ${of}`, done, of)
          const work = (tx: Parameters<Parameters<typeof db.write>[1]>[0]) =>
            answerRequest(tx, register, reference, { terms, onProgress: progress })
          const answered = await db.write(actor, work, 'statistics')
          terminal.result(answeredText(answered), answeredData(answered))
        }),
      )

    foi
      .command('letter <reference>')
      .description('print the decision letter as it stands')
      .action((reference: string) =>
        door.withSession(async ({ db, actor, force }, terminal) => {
          const { response, wordings } = await db.write(actor, async (tx) => {
            const opened = await openResponse(tx, register, reference)
            await auditOpened(tx, opened, 'its letter, at the command line')
            return { response: opened, wordings: await questionWordings(tx, opened) }
          })
          const letter = letterInPublicWording(composeLetter(response, force.name, dayAt(new Date())), wordings)
          terminal.result(letterText(letter), { ...letter, decision: response.decision })
        }),
      )

    registerWording(register, foi, door)

    foi
      .command('import-disclosed <files...>')
      .option('--received <day>', 'the day the request arrived, where it is known')
      .description('bring earlier disclosures in: request and published answers, from the pages they were published on')
      .action((files: string[], options: ReceivedOption) =>
        door.withSession((session, terminal) => importFiles(session, terminal, files, options)),
      )
  }

async function take({ db, actor, force }: Session, terminal: Terminal, file: string, options: ReceivedOption) {
  const letter = await readReceivedFile(file, basename(file))
  const read = await readRequestApart(letter.text, letter.attachments)
  const received = receivedDay(options.received) ?? dayAt(new Date())
  const given = { read, body: letter.text, fileName: letter.fileName, received, letter }
  const taken = await withOriginal(db, letter, (original) =>
    db.write(actor, (tx) => takeRequest(tx, force, { ...given, original })),
  )
  const questions = read.request.questions.map(({ ordinal, number, text, parts, options, asks }) => ({
    number,
    text,
    ordinal,
    ...(parts.length > 0 ? { parts } : {}),
    ...(options.length > 0 ? { options } : {}),
    asks,
  }))
  for (const advice of read.advice) terminal.say(advice)
  terminal.result(
    [
      `Taken in as ${taken.reference}, due ${writeDate(taken.due)}: ${questions.length} ${questions.length === 1 ? 'question' : 'questions'}`,
      ...questions.map((q) => `  ${q.number}. ${q.text}`),
    ].join('\n'),
    {
      reference: taken.reference,
      received,
      due: taken.due,
      language: read.language,
      advice: read.advice,
      questions,
      amendments: read.request.amendments,
    },
  )
}

async function importFiles({ db, actor }: Session, terminal: Terminal, files: string[], options: ReceivedOption) {
  const received = receivedDay(options.received)
  const imported: (Disclosed & { readonly file: string })[] = []
  for (const file of files) {
    const letter = await readReceivedFile(file, basename(file))
    const page = await readDisclosedApart(letter.text)
    const disclosed = await withOriginal(db, letter, (original) =>
      db.write(actor, (tx) => importDisclosed(tx, letter.text, basename(file), received, page, letter, original)),
    )
    imported.push({ file: basename(file), ...disclosed })
  }
  const line = (d: Disclosed) =>
    d.already
      ? `${d.reference} is in the record already`
      : `${d.reference}: ${d.questions} questions, ${d.answered} with a published answer`
  terminal.result(imported.map(line).join('\n'), imported)
}
