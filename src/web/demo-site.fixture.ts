import { z } from 'zod'
import type { Actor, Db, Force } from '../kernel/index.ts'
import { barChart, columnChart, lineChart } from './charts/index.ts'
import { errorFor } from './form.ts'
import {
  createServer,
  csrfField,
  filters,
  govukButton,
  govukInput,
  heading,
  html,
  mojIdentityBar,
  mojTimeline,
  page,
  pagination,
  paragraph,
  type Route,
  readForm,
  readListQuery,
  redirect,
  type ServerParts,
  type SessionRecord,
  showing,
  summaryList,
  table,
  textField,
} from './index.ts'

const demoForce: Force = {
  forceId: '00000000-0000-7000-8000-00000000f0ce',
  name: 'Northmoor Police',
  shortName: 'Northmoor',
  referencePrefix: '99',
  isSample: true,
}

const actor = (userId: string, name: string, roles: Actor['roles']): Actor => ({
  forceId: demoForce.forceId,
  userId,
  name,
  personId: null,
  commandId: null,
  roles,
})

const demoActors: Readonly<Record<string, Actor>> = {
  analyst: actor('analyst', 'Ada Analyst', ['analyst']),
  trainer: actor('trainer', 'Tom Trainer', ['trainer']),
}

/** Sessions in memory; the token is the user's id with a number. */
export function memorySessions() {
  const live = new Map<string, SessionRecord>()
  let count = 0
  return {
    live,
    find: async (token: string) => live.get(token) ?? null,
    async create({ userId }: Pick<Actor, 'userId'>) {
      const actor = demoActors[userId]
      if (!actor) throw new Error(`No such person: ${userId}`)
      const token = `${userId}-${++count}`
      live.set(token, { token, actor, values: {}, provedAt: new Date(), strong: true, withheld: [], mustReturn: false })
      return { token }
    },
    async save(token: string, values: Readonly<Record<string, string>>) {
      const session = live.get(token)
      if (session) live.set(token, { ...session, values })
    },
    async confirm() {},
    async end(token: string) {
      live.delete(token)
    },
  }
}

const noDatabase: Db = {
  read: () => Promise.reject(new Error('The demo has no database')),
  write: () => Promise.reject(new Error('The demo has no database')),
  address: () => '',
  filesFolder: null,
  mustHaveRoom: () => {},
  isReachable: async () => false,
  load: () => ({ open: 0, idle: 0, waiting: 0 }),
  close: async () => {},
}

const officers = Array.from({ length: 120 }, (_, i) => ({
  number: `NM${1000 + i}`,
  name: `Officer ${i} <O’Example>`,
  rank: i % 3 ? 'Constable' : 'Sergeant',
  courses: i * 37,
}))

const courseForm = z.object({ title: textField('Enter the title of the course') })

const addCourse = (request: Parameters<Route['handle']>[0], errors: Parameters<typeof errorFor>[0] = []) =>
  page({
    title: 'Add a course',
    errors,
    backLink: { href: '/officers', text: 'Back' },
    main: html`<form method="post" action="/courses/add" novalidate>${csrfField(request)}
${govukInput({
  name: 'title',
  id: 'title',
  label: { text: 'What is the course called?', classes: 'govuk-label--l', isPageHeading: true },
  value: request.form.get('title') ?? undefined,
  errorMessage: errorFor(errors, 'title'),
})}${govukButton({ text: 'Save' })}</form>`,
  })

const routes: readonly Route[] = [
  {
    method: 'GET',
    path: '/',
    access: 'public',
    handle: async () =>
      page({
        title: 'Getting help',
        main: html`${heading('Getting help with domestic abuse')}
${paragraph('If you are in danger now, call 999. If you cannot speak, cough or tap, then press 55.')}
<form novalidate autocomplete="off">
${govukInput({ name: 'words', id: 'words', label: { text: 'Your words' } })}
<div class="govuk-form-group"><label class="govuk-label" for="story">Your story</label><textarea class="govuk-textarea" id="story"></textarea></div>
<div class="govuk-form-group"><label class="govuk-label" for="choice">One of several</label><select class="govuk-select" id="choice"><option>One</option><option>Two</option></select></div>
<fieldset class="govuk-fieldset"><legend class="govuk-fieldset__legend">Safe to call?</legend><div class="govuk-radios" data-module="govuk-radios"><div class="govuk-radios__item"><input class="govuk-radios__input" type="radio" id="safe" name="safe"><label class="govuk-label govuk-radios__label" for="safe">Yes</label></div></div></fieldset>
<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">More</span></summary><div class="govuk-details__text">More words</div></details>
</form>
<dialog id="dialog"><p>A dialog</p><button type="button">Close</button></dialog>
${Array.from({ length: 30 }, (_, i) => paragraph(`Paragraph ${i} of a page that is long enough to scroll.`))}
<p class="govuk-body"><a class="govuk-link" href="/second" id="second">A second page</a></p>`,
      }),
  },
  {
    method: 'GET',
    path: '/second',
    access: 'public',
    handle: async () =>
      page({
        title: 'Second',
        main: html`${heading('How a report is handled')}<p id="secret">SECRET</p><a id="third" class="govuk-link" href="/?again">First</a>`,
      }),
  },
  {
    method: 'GET',
    path: '/sign-in',
    access: 'public',
    layout: 'staff',
    handle: async (request) =>
      page({
        title: 'Sign in',
        main: html`${heading('Sign in')}<form method="post" action="/sign-in">${csrfField(request)}<input type="hidden" name="next" value="${request.query.get('next') ?? ''}">${govukButton({ text: 'Sign in as Ada Analyst', name: 'user', value: 'analyst' })}</form>`,
      }),
  },
  {
    method: 'POST',
    path: '/sign-in',
    access: 'public',
    async handle(request) {
      await request.session.signIn(
        { forceId: demoForce.forceId, userId: request.form.get('user') ?? '' },
        { by: 'sample', at: new Date() },
      )
      return redirect('/home', 'You have signed in')
    },
  },
  {
    method: 'POST',
    path: '/sign-out',
    access: 'public',
    layout: 'staff',
    async handle(request) {
      await request.session.signOut()
      return redirect('/sign-in')
    },
  },
  {
    method: 'GET',
    path: '/officers',
    access: 'figure.work',
    async handle(request) {
      const list = readListQuery(request.query, {
        sortable: ['name', 'courses'],
        defaultSort: 'name',
        filters: ['rank'],
      })
      const rows = officers.slice(list.offset, list.offset + list.pageSize)
      return page({
        title: 'Officers',
        width: 'full',
        main: html`${heading('Officers', 'Workforce')}
${filters(list, {
  search: { label: 'Search by name or number' },
  selects: [
    {
      name: 'rank',
      label: 'Rank',
      any: 'Any rank',
      options: ['Constable', 'Sergeant'].map((value) => ({ value, text: value })),
    },
  ],
})}
${showing(list, officers.length, 'officers')}
${table({
  caption: 'Officers',
  captionHidden: true,
  list,
  rows,
  columns: [
    {
      heading: 'Number',
      cell: ({ number }) => html`<a class="govuk-link" href="/officers/${number}">${number}</a>`,
      rowHeader: true,
    },
    { heading: 'Name', cell: ({ name }) => name, sort: 'name' },
    { heading: 'Rank', cell: ({ rank }) => rank },
    { heading: 'Courses', cell: ({ courses }) => courses, sort: 'courses', numeric: true },
  ],
})}
${pagination(list, officers.length)}`,
      })
    },
  },
  {
    method: 'GET',
    path: '/officers/:number',
    access: 'figure.work',
    handle: async (request) =>
      page({
        title: 'Officer',
        marking: 'OFFICIAL–SENSITIVE',
        breadcrumbs: [
          { href: '/home', text: 'Home' },
          { href: '/officers', text: 'Officers' },
          { text: request.params.number ?? '' },
        ],
        width: 'full',
        main: html`${mojIdentityBar(html`<strong>${request.params.number}</strong>, Constable`)}
${heading('Officer')}
${summaryList([
  { key: 'Rank', value: 'Constable', actions: [{ href: '#', text: 'Change', hidden: 'the rank' }] },
  { key: 'Unit', value: 'Community Safety Unit' },
])}
${lineChart({
  id: 'trained',
  finding: 'More people were trained in 2021 than in any year before',
  counted: 'People trained in a year',
  labels: ['2017', '2018', '2019', '2020', '2021', '2022 (part)'],
  parts: [false, false, false, false, false, true],
  series: [
    { name: 'Officers', values: [120, 340, 900, 450, 6700, 1200] },
    {
      name: 'Staff',
      values: [null, 40, 300, 150, 1700, null],
      missing: ['not-held', null, null, null, null, 'withheld'],
    },
  ],
})}
${barChart({
  id: 'audiences',
  finding: 'Constables took most of the courses',
  counted: 'Completions by rank, 2021',
  bars: [
    { label: 'Constable', value: 545 },
    { label: 'Detective constable in a Community Safety Unit', value: 180 },
    { label: 'Sergeant', value: null, instead: 'fewer than 5' },
  ],
})}
${columnChart({
  id: 'months',
  finding: 'Demand grows every year',
  counted: 'Reports in a financial year',
  columns: [
    { label: '2019/20', value: 81000 },
    { label: '2020/21', value: 92000 },
    { label: '2021/22', value: 99000, part: true },
    { label: '2022/23', value: null, missing: 'not-yet-held' },
  ],
})}
${mojTimeline([{ title: 'Posted', by: 'HR', at: new Date('2021-10-01T00:00:00Z'), atText: '1 October 2021', body: 'To the Community Safety Unit' }])}`,
      }),
  },
  {
    method: 'GET',
    path: '/courses/add',
    access: ['session.import', 'figure.work'],
    handle: async (request) => addCourse(request),
  },
  {
    method: 'POST',
    path: '/courses/add',
    access: ['session.import', 'figure.work'],
    async handle(request) {
      const read = readForm(courseForm, request.form)
      return read.ok ? redirect('/officers', `${read.value.title} was added`) : addCourse(request, read.errors)
    },
  },
  {
    method: 'POST',
    path: '/files',
    access: 'figure.work',
    handle: async (request) =>
      page({
        title: 'Files',
        main: html`${request.files.map((file) => `${file.name} ${file.bytes};`)} ${request.form.get('note')}`,
      }),
  },
  {
    method: 'GET',
    path: '/onward',
    access: 'public',
    handle: async ({ query }) => redirect(query.get('to') ?? '/'),
  },
  {
    method: 'GET',
    path: '/fails',
    access: 'public',
    handle: () => Promise.reject(new Error('the password is swordfish')),
  },
]

/** A small site of invented pages, for looking at the layouts and trying the server. */
export const demoSite = (config: Partial<ServerParts['config']> = {}, sessions = memorySessions()) =>
  createServer({
    routes,
    navigation: [
      { href: '/officers', text: 'Officers', may: 'figure.work' },
      { href: '/courses/add', text: 'Courses', may: ['session.import', 'figure.work'] },
      { href: '/secrets', text: 'Conduct', may: 'case.record' },
    ],
    homePanels: [
      {
        title: 'Figures',
        may: 'figure.work',
        order: 1,
        render: async () => html`<p class="govuk-body">Two figures wait for you.</p>`,
      },
      {
        title: 'Teaching',
        may: 'training.run',
        order: 2,
        render: async () => html`<p class="govuk-body">Nothing to teach.</p>`,
      },
    ],
    force: demoForce,
    db: noDatabase,
    sessions,
    config: { secret: 'a secret that is long enough to sign', ...config },
  })
