// Saves what a course has to keep, one commit after another, and tries again where it fails. What is to be saved is
// always whole: a later word on the same stay in a unit takes the place of an earlier one.

/** More than this cannot be sent while a page is closed (Fetch, keepalive). */
const mostInClosing = 60_000

/**
 * What the page before this one sent as it was closed may come late. It must never have the number of something that is
 * sent from here, which would then be taken for what was taken already.
 */
const apart = 1000

const waits = [1000, 2000, 4000, 8000, 15_000, 30_000]

export class Saver {
  #address
  #records
  #tell
  #number
  #stays = new Map()
  #sequencing = null
  #isLeaving = false
  #running = null
  #failed = 0
  #since = null
  #retry = 0
  #stopped = false
  #isClosing = false

  /** `tell`: shows how it went. `records`: false where nothing is ever saved. */
  constructor({ address, number, records, tell }) {
    this.#address = address
    this.#number = number + apart
    this.#records = records
    this.#tell = tell
  }

  /** False once nothing more can be saved from this window. What merely failed is tried again. */
  get works() {
    return !this.#stopped
  }

  /** Takes what a stay in a unit has to say now. */
  keep(stay) {
    this.#stays.set(stay.visit, stay)
    this.#since ??= Date.now()
  }

  keepSequencing(state) {
    this.#sequencing = state
    this.#since ??= Date.now()
  }

  leave() {
    this.#isLeaving = true
    this.#since ??= Date.now()
  }

  get #hasWork() {
    return this.#stays.size > 0 || this.#sequencing !== null || this.#isLeaving
  }

  #next() {
    this.#number += 1
    const body = { number: this.#number, visits: [...this.#stays.values()], leaving: this.#isLeaving }
    if (this.#sequencing !== null) body.sequencing = this.#sequencing
    return body
  }

  /** Forgets what was saved, but for what has come since. */
  #settle(body) {
    for (const stay of body.visits) if (this.#stays.get(stay.visit) === stay) this.#stays.delete(stay.visit)
    if (this.#sequencing === body.sequencing) this.#sequencing = null
    if (body.leaving) this.#isLeaving = false
    this.#since = this.#hasWork ? Date.now() : null
  }

  /** Saves all there is. The answer of the last commit, or null where it could not be sent. */
  save() {
    if (this.#isClosing) {
      this.saveInClosing()
      return Promise.resolve(null)
    }
    this.#running ??= this.#run().finally(() => {
      this.#running = null
    })
    return this.#running
  }

  async #run() {
    clearTimeout(this.#retry)
    if (!this.#records) {
      this.#stays.clear()
      return {}
    }
    let answer = {}
    while (this.#hasWork && !this.#stopped) {
      const body = this.#next()
      this.#tell({ show: 'saving' })
      const response = await this.#send(body)
      if (response === null) return null
      this.#settle(body)
      this.#failed = 0
      answer = response
      if (response.refused) continue
      this.#tell({ show: 'saved' })
    }
    return this.#stopped ? null : answer
  }

  async #send(body) {
    let response
    try {
      response = await fetch(this.#address, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      if (response.ok) return await response.json()
    } catch {
      return this.#tryLater()
    }
    if (response.status >= 500 || response.status === 429 || response.status === 408) return this.#tryLater()
    if (response.status === 409 || response.status === 404) {
      this.#stopped = true
      this.#tell({ show: 'takenOver' })
      return null
    }
    // It would be refused again: it is let go, so that what comes after it can be saved.
    this.#tell({ show: 'refused', message: await response.text().catch(() => '') })
    return { refused: true }
  }

  #tryLater() {
    this.#tell({ show: 'unsaved', since: this.#since ?? Date.now() })
    this.#retry = setTimeout(() => this.save(), waits[Math.min(this.#failed, waits.length - 1)])
    this.#failed += 1
    return null
  }

  /** The page is being closed: from now on all is sent at once, and nothing is waited for. */
  saveInClosing() {
    this.#isClosing = true
    if (!this.#records || this.#stopped || !this.#hasWork) return
    const text = JSON.stringify(this.#next())
    const isSmall = new Blob([text]).size <= mostInClosing
    const sent = fetch(this.#address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: text,
      keepalive: isSmall,
    })
    sent.catch(() => {
      if (isSmall) navigator.sendBeacon(this.#address, text)
    })
  }
}
