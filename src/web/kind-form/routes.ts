import { cellsAsHeld, enterRow, type Importer } from '../../kernel/import/index.ts'
import {
  beginDraft,
  type Draft,
  findDraft,
  listDrafts,
  mustBeId,
  NotFound,
  removeDraft,
  saveDraft,
} from '../../kernel/index.ts'
import { type FormError, type Page, type PageRequest, page, type Route, redirect } from '../route.ts'
import { cellErrors, checkErrors } from './errors.ts'
import { type Field, fieldOf, readCell } from './fields.ts'
import type { Asked, FormPage, KindForm } from './kind-form.ts'
import { checkView, type DrawnPage, pageView, startView } from './views.ts'

const noErrors: readonly FormError[] = []

/** The pages of a form for one row of a kind: begin, each page, check the answers, send, throw away. */
export function kindFormRoutes(form: KindForm, importer: Importer): readonly Route[] {
  const pages: readonly DrawnPage[] = form.pages.map((each) => ({ ...each, fields: fieldsOf(form, importer, each) }))
  mustAskForAll(form, importer, pages)
  const { kind } = importer
  const guard = { access: form.may, ...(form.restricted ? { restricted: true as const } : {}) }
  const draftPath = `${form.path}/:draftId`
  const at = (draftId: string, slug: string) => `${form.path}/${draftId}/${slug}`
  const marked = form.marking ? { marking: form.marking } : {}

  const draftOf = async ({ db, signedIn, params }: PageRequest): Promise<Draft> => {
    const draft = await db.read(signedIn, (tx) => findDraft(tx, kind, mustBeId(params.draftId)))
    if (!draft) throw new NotFound('There is no such draft. It may have been sent or thrown away already')
    return draft
  }
  const pageOf = ({ params }: PageRequest): DrawnPage => {
    const drawn = pages.find(({ slug }) => slug === params.page)
    if (!drawn) throw new NotFound('There is no such page')
    return drawn
  }
  /** What was typed stands in the page again, with what is wrong with it. */
  const draw = (
    request: PageRequest,
    drawn: DrawnPage,
    draft: Draft,
    errors: readonly FormError[],
    checking = request.query.has('check'),
  ): Page => {
    const before = pages[pages.indexOf(drawn) - 1]
    const action = `${at(draft.draftId, drawn.slug)}${checking ? '?check=1' : ''}`
    return page({
      title: drawn.title,
      main: pageView({ form, drawn, cells: draft.cells, errors, csrfToken: request.csrfToken, action }),
      backLink: checking
        ? { href: at(draft.draftId, 'check'), text: 'Check your answers' }
        : { href: before ? at(draft.draftId, before.slug) : form.path, text: 'Back' },
      errors,
      ...marked,
    })
  }
  const check = (request: PageRequest, draft: Draft, errors: readonly FormError[]): Page =>
    page({
      title: 'Check your answers',
      main: checkView({ form, pages, draft, csrfToken: request.csrfToken, at }),
      backLink: { href: at(draft.draftId, pages.at(-1)?.slug ?? ''), text: 'Back' },
      errors,
      ...marked,
    })

  return [
    {
      method: 'GET',
      path: form.path,
      ...guard,
      async handle({ db, signedIn, csrfToken, query }) {
        const drafts = await db.read(signedIn, (tx) => listDrafts(tx, kind))
        return page({
          title: form.title,
          main: startView({ form, pages, drafts, csrfToken, named: form.corrects ? namedIn(importer, query) : {} }),
          backLink: form.parent,
          ...marked,
        })
      },
    },
    {
      method: 'POST',
      path: form.path,
      ...guard,
      async handle({ db, signedIn, form: posted }) {
        const named = namedIn(importer, posted)
        const purpose = `import:${kind}` as const
        const held =
          Object.keys(named).length > 0 && form.corrects
            ? await db.write(signedIn, (tx) => cellsAsHeld(tx, importer, named), purpose)
            : null
        const cells = { ...named, ...held }
        const draftId = await db.write(signedIn, (tx) => beginDraft(tx, kind, cells))
        return redirect(at(draftId, held ? 'check' : (pages[0]?.slug ?? 'check')))
      },
    },
    {
      method: 'GET',
      path: `${draftPath}/check`,
      ...guard,
      async handle(request) {
        return check(request, await draftOf(request), noErrors)
      },
    },
    {
      method: 'POST',
      path: `${draftPath}/check`,
      ...guard,
      async handle(request) {
        const { db, signedIn } = request
        const draft = await draftOf(request)
        const incomplete = pages.find((each) => cellErrors(each, draft.cells).length > 0)
        if (incomplete) return draw(request, incomplete, draft, cellErrors(incomplete, draft.cells), true)
        const problems = await enterRow(db, signedIn, importer, draft.cells)
        if (problems.length === 0) {
          await db.write(signedIn, (tx) => removeDraft(tx, draft.draftId))
          const { to, flash } = form.done(draft.cells)
          return redirect(to, flash)
        }
        const { errors, first } = checkErrors(problems, pages, ({ slug }) => at(draft.draftId, slug))
        return first ? draw(request, first, draft, errors, true) : check(request, draft, errors)
      },
    },
    {
      method: 'POST',
      path: `${draftPath}/throw-away`,
      ...guard,
      async handle(request) {
        const draft = await draftOf(request)
        await request.db.write(request.signedIn, (tx) => removeDraft(tx, draft.draftId))
        return redirect(form.path, 'The draft has been thrown away')
      },
    },
    {
      method: 'GET',
      path: `${draftPath}/:page`,
      ...guard,
      async handle(request) {
        return draw(request, pageOf(request), await draftOf(request), noErrors)
      },
    },
    {
      method: 'POST',
      path: `${draftPath}/:page`,
      ...guard,
      async handle(request) {
        const drawn = pageOf(request)
        const draft = await draftOf(request)
        const told = Object.fromEntries(
          drawn.fields.map(({ column }) => [column.id, readCell(column, request.form)] as const),
        )
        // Kept whatever is wrong with it: what was typed is not typed again.
        await request.db.write(request.signedIn, (tx) => saveDraft(tx, draft.draftId, told))
        const cells = { ...draft.cells, ...told }
        const errors = cellErrors(drawn, cells)
        if (errors.length > 0) return draw(request, drawn, { ...draft, cells }, errors)
        const next = request.query.has('check') ? undefined : pages[pages.indexOf(drawn) + 1]
        return redirect(at(draft.draftId, next?.slug ?? 'check'))
      },
    },
  ]
}

/** The cells by which an address or a form names a thing. */
const namedIn = (importer: Importer, given: URLSearchParams): Draft['cells'] =>
  Object.fromEntries(
    importer.columns.flatMap(({ id }) => {
      const value = given.get(id)
      return value === null ? [] : [[id, value.slice(0, 1000)]]
    }),
  )

function fieldsOf(form: KindForm, importer: Importer, { asks, slug }: FormPage): readonly Field[] {
  return (asks === 'the-rest' ? theRest(form, importer) : asks).map((asked) => {
    const column = importer.columns.find(({ id }) => id === asked.column)
    if (!column) throw new Error(`The page ${slug} asks for ${asked.column}, which ${importer.kind} has no column for`)
    return fieldOf(column, asked)
  })
}

function theRest({ pages }: KindForm, importer: Importer): readonly Asked[] {
  const asked = new Set(pages.flatMap(({ asks }) => (asks === 'the-rest' ? [] : asks.map(({ column }) => column))))
  return importer.columns.flatMap(({ id }) => (asked.has(id) ? [] : [{ column: id }]))
}

function mustAskForAll(form: KindForm, importer: Importer, pages: readonly DrawnPage[]): void {
  if (form.corrects && importer.restricted) throw new Error(`${form.path} would show what few may read, unaudited`)
  const asked = new Set(pages.flatMap(({ fields }) => fields.map(({ column }) => column.id)))
  const never = importer.columns.find(({ id, required }) => required && !asked.has(id))
  if (never) throw new Error(`${form.path} never asks for ${never.id}, which must be filled in`)
}
