import type { OpenedDesk } from '../bench/opened-desk.ts'
import { type Register, settledMoment } from '../src/kernel/index.ts'
import { readRequest } from '../src/modules/disclosure/reading-letters/read-request.ts'
import { RequestUnreadable } from '../src/modules/disclosure/reading-letters/request-unreadable.ts'
import { askedIn } from '../src/modules/disclosure/reading-questions/letter-questions.ts'
import { openReader } from '../src/modules/disclosure/reading-questions/open-reader.queries.ts'
import type { Reading } from '../src/modules/disclosure/reading-questions/reading.ts'
import type { Understanding } from '../src/modules/disclosure/reading-questions/understand.ts'
import { terms } from '../src/modules.ts'
import { type DeskAsk, type ReadLetter, slotOf } from './desk-of.ts'

/** The reading of questions into their meaning, each with the lead-ins and scopes of its request around it. */
export async function readingOf({ db, actor, register }: OpenedDesk): Promise<ReadLetter> {
  const readerOf = await db.read(actor, async (tx) => openReader(tx, register, terms, await settledMoment(tx)))
  return async (letter, received) => {
    try {
      const { request } = readRequest(letter)
      const read = readerOf(letter, received)
      const asked = askedIn(request)
      const asks = request.questions.flatMap((question) => question.asks)
      return asks.map((ask) => told(ask.text, read(asked(ask)), register))
    } catch (error) {
      if (error instanceof RequestUnreadable) return []
      throw error
    }
  }
}

/** A change is from year to year where no other cut is named. */
function periodsOf({ ask, cuts }: Reading): string[] {
  const named = cuts.flatMap((cut) => (cut.kind === 'period' ? [cut.by] : []))
  return ask === 'change' && named.length === 0 ? ['calendar-year'] : named
}

function told(words: string, { state, reading, answers, nearest }: Understanding, register: Register): DeskAsk {
  const [answer] = answers
  const ofExtract = answer !== undefined && register.extract(answer.id) !== null
  const ofPounds = answer && register.measure(answer.id)?.unit === 'pounds'
  const narrowed = Object.entries(answer?.filters ?? {}).map(
    ([slot, values]) => `${slotOf[slot] ?? slot}=${values.join('|')}`,
  )
  if (answer?.rest) narrowed.push(`not event=${answer.about[0]?.value}`)
  return {
    words,
    state,
    answers: answers.map(({ id }) => id),
    nearest: nearest.map(({ id }) => id),
    reading: {
      answerable: null,
      // An extract's sentences and rows answer whether, which and what alike: its meaning says which questions it answers.
      ask: ofExtract ? null : ofPounds ? 'total' : reading.ask,
      unit: reading.unit,
      conditions: ofExtract ? null : narrowed,
      times: reading.days.map(({ from, to, asAt }) =>
        asAt === null ? `${from ?? ''}..${to ?? ''}` : answer?.onDay ? `${asAt}..${asAt}` : `@${asAt}`,
      ),
      cuts: [...periodsOf(reading), ...(answer?.dimensions ?? []).map((id) => slotOf[id] ?? id)],
    },
  }
}
