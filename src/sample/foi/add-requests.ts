import { type Actor, type Db, type Force, type PlainDate, systemActor } from '../../kernel/index.ts'
import { listSampleUsers } from '../../modules/access/index.ts'
import { readRequest, takeRequest } from '../../modules/disclosure/index.ts'
import { type DayNumber, plainDay, weekday } from '../days.ts'
import { randomFor } from '../random.ts'
import { letters } from './letters.ts'

/** A letter received this long ago at most is due some days from now: 20 working days are four weeks. */
const recent = 23
const half = letters.length / 2

interface Received {
  readonly on: PlainDate
  readonly letter: string
}

/** The letters that came in the last weeks before a day, by the seed of each: one each Monday, and some in between. */
export function lettersReceived(seed: number, until: DayNumber): readonly Received[] {
  const received = new Map<string, Received>()
  for (let on = until - recent; on <= until; on++) {
    const isMonday = weekday(on) === 0
    const comes = isMonday || (weekday(on) < 5 && randomFor(seed, 'requests', on).chance(0.2))
    const letter = letters[isMonday ? Math.floor(on / 7) % half : half + (on % half)]
    if (comes && letter !== undefined && !received.has(letter)) received.set(letter, { on: plainDay(on), letter })
  }
  return [...received.values()]
}

/** Has the officer who answers requests take in those letters. Those that came before have been answered elsewhere. */
export async function addRequests(db: Db, force: Force, seed: number, until: DayNumber): Promise<void> {
  const officer = await foiOfficer(db, force)
  for (const { on, letter } of lettersReceived(seed, until)) {
    const given = { read: readRequest(letter), body: letter, fileName: null, received: on }
    await db.write(officer, (tx) => takeRequest(tx, force, given))
  }
}

async function foiOfficer(db: Db, { forceId }: Force): Promise<Actor> {
  const users = await db.read(systemActor(forceId), listSampleUsers)
  const found = users.find(({ roles }) => roles.includes('foi-officer'))
  if (!found) throw new RangeError('Nobody of the sample force answers requests')
  const { userId, name, personId, commandId, roles } = found
  return { forceId, userId, name, personId, commandId, roles }
}
