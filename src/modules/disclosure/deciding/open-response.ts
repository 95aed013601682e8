import { audit, type Register, type Tx } from '../../../kernel/index.ts'
import { exactReader, maskedWords } from '../../statistics/index.ts'
import type { Answer } from '../answering/answer.ts'
import { withShapes } from '../answering/earlier-answers.ts'
import { type RequestResponse, readResponse } from './response.ts'

/** A response as its reader may have it. */
export interface OpenedResponse extends RequestResponse {
  /** Numbers of it are kept from this reader, who can then neither clear nor publish it. */
  readonly masked: boolean
  /** The measures of restricted rows whose numbers stand in it. */
  readonly restrictedMeasures: readonly string[]
}

/**
 * Reads a response for somebody: numbers counted over restricted rows are shown to those who may have them exactly, and
 * to the rest nothing is told of them, not even whether small ones are withheld. Throws NotFound.
 */
export async function openResponse(tx: Tx, register: Register, reference: string): Promise<OpenedResponse> {
  const seen = new Map<string, boolean>()
  const seesExactly = exactReader(tx)
  const maySee = async (measureId: string): Promise<boolean> => {
    const known = seen.get(measureId)
    if (known !== undefined) return known
    const measure = register.measure(measureId)
    const may = measure !== null && (await seesExactly(measure))
    seen.set(measureId, may)
    return may
  }
  const response = await readResponse(tx, reference, async (answers) => {
    const shown: Answer[] = []
    for (const answer of await withShapes(tx, register, answers)) {
      const exactly =
        answer.kind !== 'measure' || answer.sensitivity === 'open' || (await maySee(answer.provenance.from))
      shown.push(exactly ? answer : withoutNumbers(answer))
    }
    return shown
  })
  return { ...response, masked: [...seen.values()].includes(false), restrictedMeasures: [...seen.keys()] }
}

/** Writes who looked at restricted numbers in a response, in the transaction that read them. */
export async function auditOpened(tx: Tx, response: OpenedResponse, how: string): Promise<void> {
  if (response.restrictedMeasures.length === 0) return
  await audit(tx, {
    action: 'read restricted numbers',
    subjectType: 'request',
    subjectId: response.request.request_id,
    detail: { how, measures: response.restrictedMeasures, shown: response.masked ? 'masked' : 'exactly' },
    restricted: { keptOut: null },
  })
}

/** Also without the moment as known: that a later one was used would tell that nothing was held on the day of receipt. */
const withoutNumbers = (answer: Answer): Answer => {
  const { only: _, ...provenance } = answer.provenance
  return {
    ...answer,
    held: true,
    text: `${answer.provenance.name}. ${maskedWords}`,
    table: null,
    figure: null,
    protection: null,
    provenance: { ...provenance, knownAt: null, rowCount: 0, sources: [], statement: null, why: [] },
  }
}
