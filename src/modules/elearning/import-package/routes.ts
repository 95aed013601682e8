import { CandourError, mustBeId, NotFound } from '../../../kernel/index.ts'
import {
  type FormError,
  type Page,
  type PageRequest,
  page,
  type Reply,
  type Route,
  redirect,
} from '../../../web/index.ts'
import { PackageRefused } from '../packages/package-refused.ts'
import { type RunningUpload, type RunningUploads, TooManyUploads } from './running-uploads.ts'
import { progressView, refusedView, sendView } from './view.ts'

const path = '/elearning/packages'
const refreshSeconds = 3
/** Most packages are in within this time, and their sender is shown the course at once. */
const waitMilliseconds = 4000

/** The form that brings a course in, how far it is, and what was wrong with it. */
export const importPackageRoutes = (running: RunningUploads): readonly Route[] => [
  {
    method: 'GET',
    path: `${path}/new`,
    access: 'elearning.manage',
    handle: async (request) => sendPage(request, []),
  },
  { method: 'POST', path, access: 'elearning.manage', handle: (request) => send(request, running) },
  {
    method: 'GET',
    path: '/elearning/uploads/:uploadId',
    access: 'elearning.manage',
    handle: async (request) => showUpload(request, mustFind(request, running)),
  },
  {
    method: 'POST',
    path: '/elearning/uploads/:uploadId/stop',
    access: 'elearning.manage',
    async handle(request) {
      const { uploadId } = mustFind(request, running)
      running.stop(uploadId)
      return redirect(`/elearning/uploads/${uploadId}`)
    },
  },
]

const sendPage = (request: PageRequest, errors: readonly FormError[]): Page =>
  page({
    title: 'Add a course',
    main: sendView(request, errors),
    backLink: { href: '/elearning', text: 'eLearning' },
    errors,
  })

async function send(request: PageRequest, running: RunningUploads): Promise<Reply> {
  const refuse = (message: string) => sendPage(request, [{ field: 'file', message, href: '#file' }])
  const file = request.files.find(({ field }) => field === 'file')
  if (!file) return refuse('Select a file')
  if (file.bytes === 0) return refuse('The file is empty. Select another')
  try {
    const { db, signedIn: actor, origin } = request
    const { uploadId } = await running.start({ db, actor, file, origin })
    await running.settled(uploadId, waitMilliseconds)
    const upload = running.find(uploadId)
    return upload?.outcome ? showUpload(request, upload) : redirect(`/elearning/uploads/${uploadId}`)
  } catch (error) {
    if (!(error instanceof TooManyUploads)) throw error
    return refuse(error.message)
  }
}

function mustFind({ params, signedIn }: PageRequest, running: RunningUploads): RunningUpload {
  const upload = running.find(mustBeId(params.uploadId))
  if (upload?.startedBy !== signedIn.userId) {
    throw new NotFound('What became of this file is not known here any more. Look for the course in the list')
  }
  return upload
}

function showUpload(request: PageRequest, upload: RunningUpload): Reply {
  const { outcome } = upload
  if (outcome === null) return showProgress(request, upload)
  if ('packageId' in outcome) return redirect(`${path}/${outcome.packageId}`, 'The course is in')
  const { error } = outcome
  const errors =
    error instanceof PackageRefused
      ? [{ field: 'problems', message: 'The course was not taken. What is wrong is listed below', href: '#problems' }]
      : [{ field: 'file', message: wordsFor(error), href: '#file' }]
  return page({
    title: `${upload.fileName} was not taken`,
    main: refusedView(request, upload, error instanceof PackageRefused ? error.problems : [], errors),
    backLink: { href: '/elearning', text: 'eLearning' },
    errors,
    width: 'full',
  })
}

const wordsFor = (error: unknown): string =>
  error instanceof CandourError && error.status < 500
    ? error.message
    : 'Something went wrong inside Candour, and nothing of the course was kept. Try again later'

function showProgress(request: PageRequest, upload: RunningUpload): Page {
  const refreshes = request.query.get('refresh') !== 'no'
  return page({
    title: `Bringing in ${upload.fileName}`,
    main: progressView(request, upload, refreshes),
    backLink: { href: '/elearning', text: 'eLearning' },
    ...(refreshes ? { refreshAfter: refreshSeconds } : {}),
  })
}
