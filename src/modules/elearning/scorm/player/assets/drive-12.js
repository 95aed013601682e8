// SCORM 1.2: `API`, and the way from unit to unit in the order of the manifest, as far as prerequisites allow.
import { Stay } from './stay.js'
import { removeUnit, showUnit } from './unit-frame.js'

export function drive(context, { Scorm12API }) {
  const { course, units, base, ask, tell, saver, save, saved } = context
  let api = null
  let stay = null
  let current = null

  const httpService = {
    processHttpRequest(_url, elements, isTerminating) {
      if (isTerminating) stay?.end(elements)
      else stay?.keep(elements)
      return { result: saver.works ? 'true' : 'false', errorCode: saver.works ? 0 : 101 }
    },
    updateSettings() {},
  }

  const isRunning = () => api?.isInitialized() === true
  const render = () => api.renderCommitCMI(true)

  // What the unit finds, wherever in the course it is.
  window.API = {
    LMSInitialize(parameter) {
      const done = api?.LMSInitialize(parameter) ?? 'false'
      if (done === 'true') {
        stay ??= new Stay(context, { item: current.item, isNew: false, render })
        stay.keep()
        save()
      }
      return done
    },
    LMSFinish(parameter) {
      const done = api?.LMSFinish(parameter) ?? 'false'
      if (done === 'true') save()
      return done
    },
    LMSGetValue: (element) => api?.LMSGetValue(element) ?? '',
    LMSSetValue(element, value) {
      const done = api?.LMSSetValue(element, value) ?? 'false'
      if (done === 'true') stay?.touch(element)
      return done
    },
    LMSCommit(parameter) {
      const done = api?.LMSCommit(parameter) ?? 'false'
      if (done === 'true') save()
      return done
    },
    LMSGetLastError: () => api?.LMSGetLastError() ?? '0',
    LMSGetErrorString: (code) => api?.LMSGetErrorString(code) ?? '',
    LMSGetDiagnostic: (code) => api?.LMSGetDiagnostic(code) ?? '',
  }

  const visible = course.units.map(({ item }) => units.get(item)).filter(({ isVisible }) => isVisible)

  /** The next unit that may be begun, forwards or backwards. */
  function beside(step) {
    const at = visible.indexOf(current)
    for (let index = at + step; index >= 0 && index < visible.length; index += step) {
      if (visible[index].open) return visible[index]
    }
    return null
  }

  function showWays() {
    tell({
      show: 'ways',
      previous: beside(-1) ? 'open' : 'closed',
      next: beside(1) ? 'open' : 'closed',
      choices: Object.fromEntries([...units.values()].map(({ item, open }) => [item, open])),
    })
  }

  const finished = ['completed', 'passed', 'failed']

  /** Ends the stay in the unit that is there: by its own word, or where it says nothing, by ours. */
  function leaveUnit() {
    removeUnit()
    if (isRunning()) {
      if (!finished.includes(api.cmi.core.lesson_status)) api.LMSSetValue('cmi.core.exit', 'suspend')
      window.API.LMSFinish('')
    } else if (stay && !stay.ended) {
      stay.end({})
    }
    stay = null
    api = null
  }

  async function show(unit) {
    leaveUnit()
    current = unit
    if (!(await saved())) return
    if (/^https?:/.test(unit.address)) return tell({ show: 'elsewhere', item: unit.item })
    const { given, kept, entry, totalTime } = await ask(`run-time/unit?item=${encodeURIComponent(unit.item)}`)
    api = new Scorm12API({ lmsCommitUrl: 'run-time', httpService, dataCommitFormat: 'flattened', logLevel: 5 })
    api.loadFromFlattenedJSON({ ...kept, ...given, 'cmi.core.entry': entry, 'cmi.core.total_time': totalTime })
    if (!unit.isSco) {
      stay = new Stay(context, { item: unit.item, isNew: false, render: () => (isRunning() ? render() : {}) })
      stay.keep()
    }
    tell({ show: 'unit', item: unit.item, title: unit.title })
    showUnit(base + unit.address, unit.title)
    showWays()
    if (!unit.isSco) await save()
  }

  return {
    showWays,
    keep() {
      if (stay && !stay.ended) stay.keep()
    },
    async begin() {
      const start = units.get(course.start)
      if (start?.open) return show(start)
      showWays()
      tell({ show: 'nothing', why: 'closed' })
    },
    async go(way, item) {
      const unit = way === 'choice' ? units.get(item) : beside(way === 'next' ? 1 : -1)
      if (!unit) return
      // What has to be done before may just have been done: the unit that is there has its say first.
      if (!unit.open) {
        leaveUnit()
        await save()
      }
      if (unit.open) await show(unit)
      else tell({ show: 'nothing', why: 'closed' })
    },
    async leave() {
      leaveUnit()
    },
  }
}
