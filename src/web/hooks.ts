import type { FastifyInstance, FastifyRequest } from 'fastify'
import { DatabaseAway, type Db } from '../kernel/index.ts'
import type { Assets } from './assets.ts'
import type { WebConfig } from './config.ts'
import { openFor, refuseOtherSites } from './gate.ts'
import type { KeptForms } from './kept-form.ts'
import { type Missing, missingProof, type Restricted } from './proof.ts'
import { continuePage, hasLeft } from './public/leave.ts'
import type { Access } from './route.ts'
import { refuseUnreadable, refuseUnreadableForm } from './unreadable.ts'
import { openUploadFolder, type UploadFolder } from './upload-folder.ts'
import { beginUpload, dropFiles, removeFiles, takeFiles, type Upload } from './uploads.ts'
import { newVisit, readEarlier, sessionCookie, type Visit, type VisitContext } from './visit.ts'

declare module 'fastify' {
  interface FastifyRequest {
    visit: Visit
    upload: Upload | null
  }
  interface FastifyContextConfig {
    access?: Access
    /** False for the few posts that do no harm to anyone if another page sends them. */
    csrf?: boolean
    fresh?: true
    restricted?: Restricted
    /** False where only use is noted: an account that no longer stands learns nothing from it. */
    recheck?: false
  }
}

/** First of all hooks: nothing is kept by a browser unless somebody says so. */
export function beginVisits(app: FastifyInstance): void {
  app.decorateRequest('upload', null)
  app.decorateRequest('visit')
  app.addHook('onRequest', async (request, reply) => {
    request.visit = newVisit(request.url)
    reply.header('cache-control', 'no-store')
  })
}

/** Before the body is read: who is it, and does the door open? */
export function checkDoors(app: FastifyInstance, assets: Assets, context: VisitContext): void {
  const { config, sessions, limits } = context
  const neutral = continuePage(assets)
  const cookie = sessionCookie(config.secure)

  app.addHook('onRequest', async (request, reply) => {
    const { visit } = request
    refuseUnreadable(config, request.raw)
    if (visit.path.startsWith('/assets/')) return
    if (hasLeft(request, visit.path)) return reply.type('text/html; charset=utf-8').send(neutral)
    if (request.method === 'POST') refuseOtherSites(request.headers['sec-fetch-site'])
    visit.earlier = readEarlier(request)
    const token = request.cookies[cookie]
    const { access = 'public', layout, recheck } = request.routeOptions.config
    // Leaving in a hurry asks nobody; and what is for everybody is shown to whoever cannot be recognised for the moment.
    const asked = token !== undefined && visit.path !== '/leave'
    const open = access === 'public' && request.method === 'GET'
    const found = asked ? await sessions.find(token).catch((error) => mayGoOn(error, open)) : 'not asked'
    if (found !== 'not asked') visit.session = found
    const expired = found === null
    if (expired) reply.clearCookie(cookie, { path: '/', secure: config.secure, httpOnly: true, sameSite: 'lax' })
    // A form of a session that has ended would only be told that its token is wrong.
    const stale = expired && request.method === 'POST' && layout === 'staff'
    if (visit.session && request.method === 'POST') limits.countPost(visit.session.actor.userId)
    if (!stale && openFor(access, visit.session?.actor ?? null) === 'open') {
      const lacks = visit.session && missingProof(request.routeOptions.config, visit.session, new Date())
      if (!lacks || access === 'public' || (lacks === 'recheck' && recheck === false)) return
      if (request.method !== 'POST') return reply.redirect(proveAddress(lacks, request.url), 303)
      visit.keepFor = lacks
      return
    }
    if (request.method === 'POST' && access !== 'public' && visit.earlier !== null) {
      visit.keepFor = 'signed-out'
      return
    }
    const next = request.method === 'GET' ? `?next=${encodeURIComponent(request.url)}` : ''
    return reply.redirect(`/sign-in${next}`, 303)
  })
}

/** Nobody was asked, where the database is away and the page is open to everybody; else the error stands. */
function mayGoOn(error: unknown, open: boolean): 'not asked' {
  if (open && error instanceof DatabaseAway) return 'not asked'
  throw error
}

const identity = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Where somebody shows what their session lacks, and goes on from. */
const proveAddress = (lacks: Missing, next: string): string =>
  `/sign-in/again?lacks=${lacks}&next=${encodeURIComponent(next)}`

/**
 * Why a form with a file is not taken. Only the check that the account still stands is put off for it, and only for a
 * little while: the page that its answer leads to is checked. Whatever else its route asks for is asked for.
 */
function whyNotTaken({ visit, routeOptions }: FastifyRequest): Visit['keepFor'] {
  const { keepFor, session } = visit
  if (keepFor !== 'recheck' || session?.mustReturn !== 'but-for-files') return keepFor
  return missingProof(routeOptions.config, { ...session, mustReturn: false }, new Date())
}

/**
 * A form that cannot be taken now, because its session has ended or more is asked for, is kept for its sender. Its token
 * has been checked, so it came from our own page and was made for them.
 */
function keepForms(app: FastifyInstance, forms: KeptForms | null): void {
  app.addHook('preHandler', async (request, reply) => {
    const { session, earlier, form } = request.visit
    const keepFor = request.upload?.first ? whyNotTaken(request) : request.visit.keepFor
    request.visit.keepFor = keepFor
    if (keepFor === null) return
    const files = request.upload ? await dropFiles(request.upload) : []
    const userId = session?.actor.userId ?? earlier
    let next = '/home'
    if (forms && userId !== null) {
      const fields = [...form].filter(([name]) => !name.startsWith('_'))
      next = `/kept-forms/${await forms.keep(userId, { action: request.url, fields, files, why: keepFor })}`
    }
    const to = keepFor === 'signed-out' ? `/sign-in?next=${encodeURIComponent(next)}` : proveAddress(keepFor, next)
    return reply.redirect(to, 303)
  })
  app.addHook('onResponse', async (request, reply) => {
    const { session, form } = request.visit
    const keptFormId = form.get('_kept')
    if (
      forms &&
      session &&
      keptFormId !== null &&
      identity.test(keptFormId) &&
      reply.statusCode === 303 &&
      request.visit.keepFor === null
    ) {
      await forms.remove(session.actor, keptFormId)
    }
  })
}

/** What was posted: its fields, then whether it came from our own form, and only then its files. */
export function readForms(
  app: FastifyInstance,
  config: WebConfig,
  db: Pick<Db, 'mustHaveRoom'>,
  forms: KeptForms | null,
): void {
  let uploads: UploadFolder | null = null
  app.addHook('onReady', async () => {
    uploads = config.uploadFolder === null ? null : await openUploadFolder(config.uploadFolder)
  })
  app.addHook('onClose', async () => uploads?.close())
  app.addHook('preHandler', async (request) => {
    if (request.method !== 'POST') return
    if (request.isMultipart()) {
      request.upload = await beginUpload(request)
      request.visit.form = request.upload.fields
    } else if (request.body instanceof URLSearchParams) {
      refuseUnreadableForm(request.body)
      request.visit.form = request.body
    }
  })
  app.addHook('preHandler', (request, reply, done) => {
    if (request.method !== 'POST' || request.routeOptions.config.csrf === false) done()
    else app.csrfProtection(request, reply, done)
  })
  keepForms(app, forms)
  app.addHook('preHandler', async (request) => {
    if (request.upload) {
      request.visit.files = await takeFiles(request.upload, uploads?.path ?? null, config.uploadLimit, db)
    }
  })
  app.addHook('onError', async (request) => removeFiles(request.upload))
  app.addHook('onResponse', async (request) => {
    if (request.isMultipart() && !request.raw.complete) request.raw.destroy()
    await removeFiles(request.upload)
  })
}
