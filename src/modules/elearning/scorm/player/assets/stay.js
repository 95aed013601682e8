// One stay in a unit: from Initialize to Terminate.

/** What is set is saved so soon, though the unit does not ask for it: at once what may open the way to the next. */
const autosaveAfter = (element) => (/status$/.test(element) ? 300 : 3000)

export class Stay {
  #context
  #timer = 0
  #due = Number.POSITIVE_INFINITY
  #render
  #last = {}
  ended = false

  /** `render`: the run-time's elements as they are now, by their dotted names. */
  constructor(context, { item, isNew, render }) {
    this.#context = context
    this.item = item
    this.isNew = isNew
    this.visit = context.takeVisit()
    this.#render = render
  }

  /** Gives the saver what there is now. */
  keep(elements) {
    if (!this.ended || elements) this.#last = texts(elements ?? this.#render())
    const { visit, item, isNew, ended } = this
    this.#context.saver.keep({ visit, item, isNew, elements: this.#last, ended })
  }

  /** Something was set. */
  touch(element) {
    const due = Date.now() + autosaveAfter(element)
    if (due >= this.#due) return
    clearTimeout(this.#timer)
    this.#due = due
    this.#timer = setTimeout(() => {
      this.#due = Number.POSITIVE_INFINITY
      if (this.ended) return
      this.keep()
      this.#context.save()
    }, due - Date.now())
  }

  end(elements) {
    clearTimeout(this.#timer)
    this.ended = true
    this.keep(elements)
  }
}

/** What is set, as text. Empty collections and empty values say nothing. */
function texts(elements) {
  const kept = {}
  for (const [name, value] of Object.entries(elements)) {
    if (name.startsWith('cmi.') && value !== null && typeof value !== 'object' && value !== '')
      kept[name] = String(value)
  }
  return kept
}
