import { countJobs, type Job, type JobKind, listJobs, writeMoment } from '../../kernel/index.ts'
import {
  counted,
  type HomeTasks,
  heading,
  html,
  page,
  pagination,
  paragraph,
  type Route,
  readListQuery,
  showing,
  table,
} from '../../web/index.ts'
import { everyWords, progressWords, stateTag, titleOf } from './job-words.ts'

type Kinds = () => readonly JobKind[]

/** Later work: what failed first, then what is under way, then the newest. */
export const listJobsRoute = (kinds: Kinds): Route => ({
  method: 'GET',
  path: '/jobs',
  access: 'job.manage',
  async handle({ db, signedIn, query }) {
    const list = readListQuery(query, { sortable: ['added'], defaultSort: 'added', defaultDirection: 'desc' })
    const known = kinds()
    const { jobs, total, failed } = await db.read(signedIn, async (tx) => ({
      jobs: await listJobs(tx, { limit: list.pageSize, offset: list.offset }),
      total: await countJobs(tx, {}),
      failed: await countJobs(tx, { state: 'failed' }),
    }))
    return page({
      title: 'Later work',
      main: html`
${heading('Later work')}
${paragraph('What Candour does beside its pages: files that are imported, mail, and what it does by itself at its time. What failed comes first.')}
${paragraph(failed === 0 ? 'Nothing has failed.' : `${counted(failed, 'job has', 'jobs have')} failed.`)}
${showing(list, total, 'jobs')}
${table<Job>({
  caption: 'Jobs',
  captionHidden: true,
  rows: jobs,
  empty: 'There is no work yet.',
  columns: [
    {
      heading: 'Work',
      rowHeader: true,
      cell: (job) => html`<a class="govuk-link" href="/jobs/${job.jobId}">${titleOf(known, job.kind)}</a>`,
    },
    { heading: 'For', cell: (job) => job.userName },
    { heading: 'Asked for', cell: (job) => whenWords(job) },
    { heading: 'State', whole: true, cell: stateTag },
    { heading: 'How far', cell: (job) => (job.state === 'running' ? progressWords(job) : job.reason) },
  ],
})}
${pagination(list, total)}`,
      width: 'full',
    })
  },
})

const whenWords = ({ everyMilliseconds, addedAt }: Job): string =>
  everyMilliseconds === null ? writeMoment(addedAt) : `By itself, ${everyWords(everyMilliseconds)}`

/** Tells administrators what failed, first on their home page. */
export const failedTasks: HomeTasks = {
  may: 'job.manage',
  async find({ db, signedIn }) {
    const failed = await db.read(signedIn, (tx) => countJobs(tx, { state: 'failed' }))
    if (failed === 0) return []
    return [{ text: `${counted(failed, 'job', 'jobs')} failed`, href: '/jobs', state: 'Failed' }]
  },
}
