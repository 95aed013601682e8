// Runs a SCORM course: asks the server how far its learner is, gives the unit the run-time it looks for, and saves what
// it sets. The unit can reach this page, so nothing here is secret from it, and the page around it believes nothing.
import { Saver } from './saver.js'

const { site, library } = document.body.dataset
const base = location.pathname.replace(/stage$/, '')

// Units look for the run-time in one window above the other, and many go on to the last, where another origin's window
// would stop them with an error. So this one says that it is the last.
const player = window.parent
window.parent = window

const tell = (message) => player.postMessage(message, site)

const trouble = (error) => tell(error.isOver ? { show: 'takenOver' } : { show: 'nothing', why: 'unreachable' })

/** Asks again while the server cannot be reached; throws what the server says where it refuses. */
async function ask(address) {
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(base + address).catch(() => null)
    if (response?.ok) return response.json()
    if (response && response.status < 500) {
      const isOver = response.status === 409 || response.status === 404
      throw Object.assign(new Error(await response.text()), { isOver })
    }
    if (attempt === 4) throw new Error('The server cannot be reached')
    await new Promise((resolve) => setTimeout(resolve, attempt * 1000))
  }
}

const statusWords = {
  'not started': '',
  'in progress': 'In progress',
  finished: 'Finished',
  'not passed': 'Not passed',
}

async function begin() {
  // The page was loaded again: what it sent as it was closed has to arrive before what is kept is asked for.
  if (location.search === '?again') await new Promise((resolve) => setTimeout(resolve, 700))
  const course = await ask('run-time')
  const units = new Map(course.units.map((unit) => [unit.item, unit]))
  const saver = new Saver({
    address: `${base}run-time`,
    number: course.number,
    records: course.mode === 'Normal',
    tell,
  })
  const showStatuses = () =>
    tell({
      show: 'statuses',
      statuses: Object.fromEntries([...units.values()].map(({ item, status }) => [item, statusWords[status] ?? ''])),
    })
  let nextVisit = course.nextVisit
  const context = {
    course,
    units,
    base,
    tell,
    ask,
    saver,
    takeVisit: () => nextVisit++,
    /** Waits until all is saved. False where nothing more can be. */
    async saved() {
      while (!(await context.save())) {
        if (!saver.works) return false
        await new Promise((resolve) => setTimeout(resolve, 1000))
      }
      return true
    },
    async save() {
      const answer = await saver.save()
      for (const { item, status, open } of answer?.units ?? []) Object.assign(units.get(item) ?? {}, { status, open })
      showStatuses()
      driver.showWays()
      return answer !== null
    },
  }
  const isOld = course.standard === 'scorm-1.2'
  const { drive } = await import(isOld ? './drive-12.js' : './drive-2004.js')
  const driver = drive(context, await import(library))
  showStatuses()
  listen(driver, context)
  await driver.begin()
}

function listen(driver, { save, saver }) {
  let busy = Promise.resolve()
  window.addEventListener('message', ({ source, origin, data }) => {
    if (source !== player || origin !== site) return
    const { go, item } = data ?? {}
    // One after another: two presses of “Next” are two steps, and not one cut in half.
    if (go === 'leave') {
      busy = busy.then(async () => {
        await driver.leave()
        saver.leave()
        if (await save()) tell({ show: 'left' })
      })
    } else if (go === 'previous' || go === 'next' || go === 'choice') {
      busy = busy.then(() => driver.go(go, item))
    }
    busy = busy.catch(trouble)
  })
  window.addEventListener('pagehide', () => {
    driver.keep()
    saver.saveInClosing()
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'hidden') return
    driver.keep()
    save()
  })
}

begin().catch(trouble)
