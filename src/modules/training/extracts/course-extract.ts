import {
  type Cell,
  type Cue,
  type Extract,
  type ExtractRequest,
  type ExtractResult,
  type PlainDate,
  type Tx,
  writeDate,
} from '../../../kernel/index.ts'
import type { Meanings } from '../../../kernel/meaning/index.ts'
import { type CourseVersion, readCourseVersions } from '../catalogue.queries.ts'

/** The day a question looks at: the one it names, or the day it was received. */
export const dayAsked = ({ plan }: ExtractRequest): PlainDate => plan.asAt ?? plan.to ?? plan.received

/** The courses and programmes that a question was read to be of alone. */
const namedIn = ({ plan }: ExtractRequest): readonly string[] => [
  ...(plan.narrowedTo?.programme ?? []),
  ...(plan.narrowedTo?.course ?? []),
]

/** Of courses those that a question was read to be of alone, though none of them be among these; all where it names none. */
export function narrowed(courses: readonly CourseVersion[], request: ExtractRequest): readonly CourseVersion[] {
  const names = new Set(namedIn(request))
  if (names.size === 0) return courses
  return courses.filter(({ programme, title }) => names.has(title) || (programme !== null && names.has(programme)))
}

/** The courses on domestic abuse in force on the day asked, or those of them that the question names. */
export const coursesAsked = async (tx: Tx, request: ExtractRequest): Promise<readonly CourseVersion[]> => {
  const courses = await readCourseVersions(tx, { knownAt: request.knownAt, on: dayAsked(request) })
  return narrowed(
    courses.filter((course) => course.covers_domestic_abuse),
    request,
  )
}

/** The imports of rows, each once. */
export const sourcesOf = (rows: readonly { readonly import_id: string | null }[]): string[] => [
  ...new Set(rows.flatMap((row) => (row.import_id === null ? [] : [row.import_id]))),
]

const nothingSaid = (names: readonly string[], date: string): string =>
  names.length === 0
    ? `The force had no course on domestic abuse on ${date}.`
    : `No course on domestic abuse that was in force on ${date} is of ${names.map((name) => `“${name}”`).join(' or ')}.`

export const nothingOffered = (request: ExtractRequest): ExtractResult => ({
  sentences: [nothingSaid(namedIn(request), writeDate(dayAsked(request)))],
  table: null,
  rowCount: 0,
  importIds: [],
})

/** What is the same of all extracts of this module: open, and for all who may read the catalogue. */
export const extract = (
  given: Omit<Extract, 'kind' | 'sensitivity' | 'may' | 'version'> & Partial<Pick<Extract, 'version'>>,
): Extract => ({
  kind: 'extract',
  version: 1,
  sensitivity: 'open',
  may: 'training.count',
  ...given,
})

/** A question that is answered course by course from what the catalogue says of each. */
export interface CourseQuestion {
  readonly id: string
  readonly version?: number
  readonly name: string
  readonly definition: string
  readonly means: Meanings
  readonly cues: readonly Cue[]
  /** Columns beside the course's title. */
  readonly columns: readonly { readonly heading: string; readonly cell: (course: CourseVersion) => Cell }[]
  readonly sentences: (courses: readonly CourseVersion[], on: PlainDate) => readonly string[]
}

export const courseExtract = ({ columns, sentences, ...question }: CourseQuestion): Extract =>
  extract({
    ...question,
    async run(tx, request) {
      const courses = await coursesAsked(tx, request)
      if (courses.length === 0) return nothingOffered(request)
      return {
        sentences: sentences(courses, dayAsked(request)),
        table: {
          columns: ['Course', ...columns.map((column) => column.heading)],
          rows: courses.map((course) => [course.title, ...columns.map((column) => column.cell(course))]),
        },
        rowCount: courses.length,
        importIds: sourcesOf(courses),
      }
    },
  })
