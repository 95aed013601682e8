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

/** Asks again while the server cannot be reached; throws what the server says where it refuses. */
async function ask(address) {
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(base + address).catch(() => null)
    if (response?.ok) return response.json()
    if (response && response.status < 500) {
      const message = await response.text()
      throw Object.assign(new Error(message), { isOver: response.status === 409 || response.status === 404 })
    }
    if (attempt === 4)
      throw new Error('The course cannot be reached. Check your connection, then load this page again.')
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
  const trouble = (error) =>
    tell(error.isOver ? { show: 'takenOver', message: error.message } : { show: 'nothing', message: error.message })
  window.addEventListener('message', ({ source, origin, data }) => {
    if (source !== player || origin !== site) return
    const { go, item } = data ?? {}
    // One after another: two presses of “Next” are two steps, and not one cut in half.
    if (go === 'leave') {
      busy = busy.then(async () => {
        await driver.leave()
        saver.leave()
        if (await save()) tell({ show: 'left' })
      }, trouble)
    } else if (go === 'previous' || go === 'next' || go === 'choice') {
      busy = busy.then(() => driver.go(go, item)).catch(trouble)
    }
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

begin().catch((error) => {
  tell(error.isOver ? { show: 'takenOver', message: error.message } : { show: 'nothing', message: error.message })
})
