import {
  audit,
  findJob,
  giveUpJob,
  type Job,
  type JobKind,
  mustBeId,
  NotFound,
  retryJob,
  type Tx,
  writeMoment,
} from '../../kernel/index.ts'
import {
  csrfField,
  govukButton,
  govukInsetText,
  type Html,
  heading,
  html,
  nothing,
  page,
  type Route,
  redirect,
  summaryList,
} from '../../web/index.ts'
import { everyWords, progressWords, stateTag, titleOf } from './job-words.ts'

type Kinds = () => readonly JobKind[]

/** One job: where it stands, why it failed, and what can be done about it. */
export const showJobRoutes = (kinds: Kinds): readonly Route[] => [
  {
    method: 'GET',
    path: '/jobs/:jobId',
    access: 'job.manage',
    async handle({ db, signedIn, params, csrfToken }) {
      const jobId = mustBeId(params.jobId)
      const job = await db.read(signedIn, (tx) => mustFind(tx, jobId))
      const title = titleOf(kinds(), job.kind)
      return page({
        title,
        main: html`
${heading(title, 'Later work')}
<p class="govuk-body">${stateTag(job)}</p>
${job.reason !== null && govukInsetText({ text: job.reason })}
${summary(job)}
${job.failedAt !== null && job.state !== 'running' ? whatToDo(job, csrfToken, mayRetry(kinds, job)) : nothing}`,
        backLink: { href: '/jobs', text: 'Later work' },
      })
    },
  },
  act('retry', 'job.retried', 'It is tried again', (tx, job) => {
    if (!mayRetry(kinds, job))
      throw new NotFound('What was sent for this job is no longer here. It has to be sent again')
    return retryJob(tx, job.jobId)
  }),
  act('give-up', 'job.given-up', 'It is given up', (tx, { jobId }) => giveUpJob(tx, jobId)),
]

async function mustFind(tx: Tx, jobId: string): Promise<Job> {
  const job = await findJob(tx, jobId)
  if (!job) throw new NotFound('There is no such job. What ended a month ago is no longer kept')
  return job
}

const mayRetry = (kinds: Kinds, { kind }: Job): boolean => {
  const known = kinds().find((each) => each.kind === kind)
  return known !== undefined && known.canRetry !== false
}

/** Something that is done about a job; false where there was nothing to do. */
const act = (name: string, action: string, says: string, work: (tx: Tx, job: Job) => Promise<boolean>): Route => ({
  method: 'POST',
  path: `/jobs/:jobId/${name}`,
  access: 'job.manage',
  async handle({ db, signedIn, params }) {
    const jobId = mustBeId(params.jobId)
    const done = await db.write(signedIn, async (tx) => {
      const job = await mustFind(tx, jobId)
      const changed = await work(tx, job)
      if (changed) await audit(tx, { action, subjectType: 'job', subjectId: jobId, detail: { kind: job.kind } })
      return changed
    })
    return redirect(`/jobs/${jobId}`, done ? says : 'It is no longer among what failed')
  },
})

const summary = (job: Job): Html =>
  summaryList([
    { key: 'For', value: job.userName },
    { key: 'Asked for', value: writeMoment(job.addedAt) },
    { key: 'Done', value: job.everyMilliseconds === null ? 'Once' : `By itself, ${everyWords(job.everyMilliseconds)}` },
    { key: 'Began', value: job.beganAt && writeMoment(job.beganAt) },
    { key: 'Ended', value: job.endedAt && writeMoment(job.endedAt) },
    { key: 'Next', value: job.state === 'waiting' ? writeMoment(job.runAt) : null },
    { key: 'How far', value: progressWords(job) },
    { key: 'Attempts', value: job.attempts > 0 ? `${job.attempts}` : null },
    { key: 'Failed', value: job.failedAt && writeMoment(job.failedAt) },
  ])

const whatToDo = ({ jobId }: Job, csrfToken: string, retry: boolean): Html => html`
<div class="govuk-button-group">${
  retry &&
  html`<form method="post" action="/jobs/${jobId}/retry" novalidate>${csrfField({ csrfToken })}
${govukButton({ text: 'Try it again', preventDoubleClick: true })}</form>`
}
<form method="post" action="/jobs/${jobId}/give-up" novalidate>${csrfField({ csrfToken })}
${govukButton({ text: 'Give it up', classes: 'govuk-button--secondary', preventDoubleClick: true })}</form></div>`
