import { dayAt, type MeasurePlan, Refused, type Register, settledMoment } from '../../../../kernel/index.ts'
import {
  csrfField,
  type FormError,
  type PageRequest,
  page,
  type Reply,
  type Route,
  redirect,
} from '../../../../web/index.ts'
import { type ReadRun, refusedAt, writeRun } from '../../../statistics/index.ts'
import { planForOfficer } from '../../answering/plan-for-officer.ts'
import { readWhich, type WhichAnswer } from '../../answering/which-answer.ts'
import { auditOpened } from '../open-response.ts'
import { answerWith } from './answer-with.ts'
import { type LookedAt, lookAtNumbers, lookAtWords } from './look-at-answer.ts'
import { type OpenedQuestion, openQuestion } from './opened-question.ts'
import { type Picked, pickError, pickedIn } from './picked.ts'
import { atItsField, readOfficersRun } from './read-asked.ts'
import { type ReadRegister, readRegister } from './read-register.ts'
import { mayAgree } from './stands-beside.ts'
import { answerWithView } from './view.ts'

const path = '/requests/:reference/questions/:ordinal/answer-with'

/** The form of a reading: an officer picks what answers a question and how, sees what it gives, and agrees to it. */
export const answerWithRoutes = (register: Register): readonly Route[] => [
  {
    method: 'GET',
    path,
    access: 'request.answer',
    handle: (request) => formPage(register, request),
  },
  {
    method: 'POST',
    path,
    access: 'request.answer',
    async handle(request) {
      const { db, signedIn, params, query, form } = request
      const reference = params.reference ?? ''
      const done = await db.write(
        signedIn,
        async (tx) => {
          const opened = await openQuestion(tx, register, reference, params.ordinal ?? '')
          const picked = pickedIn(query, opened)
          if (picked === null) return null
          const read = picked.kind === 'measure' ? readRunNow(picked, query) : null
          if (read && read.errors.length > 0) return null
          const [mark, beside] = [form.get('mark'), form.get('beside')]
          const answered = await answerWith(tx, register, opened, {
            picked,
            plan: read && planIn(read),
            read: readRegister(picked, query, opened)?.asked ?? null,
            instead: insteadIn(query),
            seen: mark === null || beside === null ? null : { mark, beside },
          })
          return { ...answered, name: picked.name, question: opened.question.name }
        },
        'statistics',
      )
      if (done === null) return formPage(register, request)
      const told = `Question ${done.question} is answered with “${done.name}”`
      return redirect(
        `/requests/${reference}`,
        done.agreed
          ? `${told}, and you agreed to it`
          : `${told}. Somebody who may see all of its numbers still has to agree to it`,
      )
    },
  },
]

const readRunNow = (picked: Picked & { readonly kind: 'measure' }, query: URLSearchParams): ReadRun => {
  const now = new Date()
  return readOfficersRun(picked.measure, query, dayAt(now), now)
}

/** What the answer is to take the place of. */
const insteadIn = (query: URLSearchParams): WhichAnswer | null => {
  const named = query.get('instead')
  return named ? readWhich(named) : null
}

const planIn = ({ request: { knownAt: _, ...plan } }: ReadRun): MeasurePlan => plan

/** How the page's address asks for a measure: as it says, or where it says nothing, as it would be run for what was read. */
interface AskedRun {
  readonly query: URLSearchParams
  readonly read: ReadRun
}

async function formPage(register: Register, request: PageRequest): Promise<Reply> {
  const { db, signedIn, params, query } = request
  const reference = params.reference ?? ''
  const found = await db.write(signedIn, async (tx) => {
    const opened = await openQuestion(tx, register, reference, params.ordinal ?? '')
    await auditOpened(tx, opened.response, 'to answer a question')
    const picked = pickedIn(query, opened)
    const filled = picked?.kind === 'measure' && !query.has('shown')
    const plan = filled ? await planForOfficer(tx, picked.measure, opened, picked.part) : null
    const settled = await settledMoment(tx)
    const agrees = picked !== null && (await mayAgree(opened, picked))
    return { opened, picked, plan, agrees, settled }
  })
  const { opened, picked, plan, agrees } = found
  const run = picked?.kind === 'measure' ? runAsked(picked, query, plan) : null
  const asked = picked && readRegister(picked, query, opened)
  const wrong = pickError(query, picked)
  const errors: FormError[] = [...(wrong ? [wrong] : []), ...(run?.read.errors ?? [])]
  const shows = picked !== null && errors.length === 0 && (picked.kind !== 'measure' || query.has('shown'))
  const looked = shows && agrees ? await look(request, register, { ...found, asked }, run, errors) : null
  const { question, response } = opened
  const restricted = [looked?.given.figure?.measureId].some(
    (id) => id !== undefined && register.measure(id)?.sensitivity === 'restricted',
  )
  return page({
    title: `Answer question ${question.name}`,
    main: answerWithView({
      opened,
      picked,
      asked,
      instead: insteadIn(query),
      run: run && { ...run, read: { ...run.read, errors } },
      looked,
      mayLook: agrees,
      isShown: shows && errors.length === 0,
      errors,
      query,
      csrf: csrfField(request),
    }),
    backLink: { href: `/requests/${reference}`, text: reference },
    ...(errors.length > 0 ? { errors, status: 422 } : {}),
    ...(restricted || response.restrictedMeasures.length > 0 ? { marking: 'OFFICIAL–SENSITIVE' as const } : {}),
    width: 'full',
  })
}

function runAsked(
  picked: Picked & { readonly kind: 'measure' },
  query: URLSearchParams,
  plan: MeasurePlan | null,
): AskedRun {
  const asked = plan ? writeRun(plan) : new URLSearchParams(query)
  return { query: asked, read: readRunNow(picked, asked) }
}

/** What it gives; what the record refuses is told beside its field. */
async function look(
  { db, signedIn }: PageRequest,
  register: Register,
  {
    opened,
    picked,
    asked,
    settled,
  }: {
    readonly opened: OpenedQuestion
    readonly picked: Picked | null
    readonly asked: ReadRegister | null
    readonly settled: Date
  },
  run: AskedRun | null,
  errors: FormError[],
): Promise<LookedAt | null> {
  if (picked === null) return null
  try {
    if (picked.kind === 'measure') {
      const knownAt = opened.knownAt < settled ? opened.knownAt : settled
      return run && (await lookAtNumbers({ db, actor: signedIn }, picked.measure, run.read.request, knownAt))
    }
    return await db.read(
      signedIn,
      (tx) => lookAtWords(tx, register, picked, asked?.asked ?? null, opened),
      'statistics',
    )
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    errors.push(
      picked.kind === 'measure'
        ? atItsField(picked.measure, refusedAt(picked.measure, error))
        : { field: 'id', message: error.message, href: '#id' },
    )
    return null
  }
}
