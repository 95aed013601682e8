import type { ImportPhase, ImportRecord, ImportStatus } from '../../kernel/import/index.ts'
import { govukTag, type Html } from '../../web/index.ts'

interface StatusWords {
  readonly tag: string
  readonly colour: string
  /** What became of the file, in a sentence. */
  readonly says: string
}

const words: Record<ImportStatus, StatusWords> = {
  running: { tag: 'Running', colour: 'blue', says: 'This file is being imported.' },
  done: { tag: 'In the record', colour: 'green', says: 'This file is in the record.' },
  refused: {
    tag: 'Refused',
    colour: 'red',
    says: 'This file was refused, and nothing of it is in the record. Put right what is wrong with it and send it again.',
  },
  failed: {
    tag: 'Failed',
    colour: 'red',
    says: 'The import stopped because of a fault in Candour, not in the file. Nothing of it is in the record. Send it again, and tell your administrator if it fails again.',
  },
  'dry-run': { tag: 'Tried', colour: 'grey', says: 'This was a trial. Nothing was written to the record.' },
  interrupted: {
    tag: 'Interrupted',
    colour: 'yellow',
    says: 'The import was interrupted before its end: it was stopped, or Candour was. Nothing of it is in the record. Send the file again.',
  },
}

export const statusTag = (status: ImportStatus): Html =>
  govukTag({ text: words[status].tag, classes: `govuk-tag--${words[status].colour}` })

/** What became of a file, in sentences; a file of which only the good rows went in is not said to be there whole. */
export function outcomeOf(record: Pick<ImportRecord, 'status' | 'bad'>): string {
  if (record.status === 'done' && record.bad > 0) {
    return 'The good rows of this file are in the record. Put right the others and send the file again: what is in the record already stays as it is.'
  }
  return words[record.status].says
}

export const phaseText: Record<ImportPhase, string> = {
  waiting: 'Waiting: another file of the same kind is being imported. This one begins when that one ends.',
  reading: 'Reading the file and checking each cell.',
  checking: 'Checking the rows together and against the record.',
  applying: 'Writing to the record.',
  finished: 'Finishing.',
}

export const modeText: Record<ImportRecord['mode'], string> = {
  'all-or-nothing': 'All rows, or none',
  'good-rows': 'The good rows',
}
