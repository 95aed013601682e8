// SCORM 2004: `API_1484_11`, and the way through the course by its sequencing. The sequencing is `scorm-again`'s; here it
// is given what happened, and what it says is done.
import { Stay } from './stay.js'
import { removeUnit, showUnit } from './unit-frame.js'

export function drive(context, { Scorm2004API }) {
  const { course, units, base, ask, tell, saver, save, saved } = context
  let stay = null
  let current = null
  /** What the sequencing has us show next: the item, and whether its attempt goes on. */
  let delivered = null
  let hasEnded = false
  /** We go somewhere: the unit's own Terminate ends its stay, and decides no way. */
  let isGoing = false
  let hidden = []
  let exit = ''
  /** Whether the unit's own Terminate has it go on. */
  let following = Promise.resolve()

  const api = new Scorm2004API({
    lmsCommitUrl: 'run-time',
    httpService: {
      processHttpRequest(_url, elements, isTerminating) {
        if (isTerminating) {
          exit = elements['cmi.exit'] ?? ''
          stay?.end(elements)
        } else {
          stay?.keep(elements)
        }
        return { result: saver.works ? 'true' : 'false', errorCode: saver.works ? 0 : 101 }
      },
      updateSettings() {},
    },
    dataCommitFormat: 'flattened',
    logLevel: 5,
    sequencing: {
      activityTree: course.tree,
      logLevel: 'error',
      eventListeners: {
        onActivityDelivery: ({ id, deliveryWasResumed }) => {
          delivered = { item: id, isResumed: deliveryWasResumed === true }
        },
        onNavigationValidityUpdate: ({ hideLmsUi }) => {
          hidden = hideLmsUi
        },
        onSequencingSessionEnd: () => {
          hasEnded = true
        },
      },
    },
    sequencingStatePersistence: {
      persistence: { saveState: async () => true, loadState: async () => null },
      autoLoadOnInitialize: false,
      autoSaveOn: 'never',
      compress: false,
    },
  })
  const service = api.getSequencingService()
  const sequencing = service.getOverallSequencingProcess()

  const render = () => api.renderCommitCMI(true)
  const keepSequencing = () => saver.keepSequencing(JSON.parse(api.serializeSequencingState()))
  const activity = () => service.getSequencingState().currentActivity

  // What the unit finds, wherever in the course it is.
  window.API_1484_11 = {
    Initialize(parameter) {
      const done = api.Initialize(parameter)
      if (done === 'true') {
        stay ??= new Stay(context, { item: current.item, isNew: !current.isResumed, render })
        stay.keep()
        save()
      }
      return done
    },
    Terminate(parameter) {
      if (isGoing) return parameter === '' ? api.terminate('Terminate', true) : api.Terminate(parameter)
      const done = api.Terminate(parameter)
      if (done === 'true') {
        keepSequencing()
        save()
        // The unit is still in the middle of its own script.
        following = following.then(() => new Promise((resolve) => setTimeout(resolve))).then(follow)
        following = following.catch(() => tell({ show: 'nothing', why: 'unreachable' }))
      }
      return done
    },
    GetValue: (element) => api.GetValue(element),
    SetValue(element, value) {
      const done = api.SetValue(element, value)
      if (done === 'true') stay?.touch(element)
      return done
    },
    Commit(parameter) {
      const done = api.Commit(parameter)
      if (done === 'true') save()
      return done
    },
    GetLastError: () => api.GetLastError(),
    GetErrorString: (code) => api.GetErrorString(code),
    GetDiagnostic: (code) => api.GetDiagnostic(code),
  }

  /** Does what the sequencing said. False where it had nothing to say. */
  async function follow() {
    if (delivered) {
      const next = delivered
      delivered = null
      hasEnded = false
      await show(next)
      return true
    }
    if (hasEnded) {
      hasEnded = false
      end()
    }
    await save()
    return false
  }

  function end() {
    removeUnit()
    stay = null
    current = null
    tell({ show: 'nothing', why: 'end' })
  }

  async function show({ item, isResumed }) {
    removeUnit()
    stay = null
    current = { item, isResumed }
    const unit = units.get(item)
    if (!(await saved())) return
    if (/^https?:/.test(unit.address)) return tell({ show: 'elsewhere', item })
    const { given, kept, totalTime } = await ask(`run-time/unit?item=${encodeURIComponent(item)}`)
    api.reset()
    // Resetting takes them apart, and what is asked of `adl.nav` would find no tree.
    const { adl } = api
    const { sequencing: tree } = adl
    adl.sequencing = tree
    const goesOn = kept !== null && (isResumed || course.mode === 'Review')
    const isNormal = course.mode === 'Normal'
    api.loadFromFlattenedJSON({
      ...(goesOn ? kept : {}),
      ...given,
      'cmi.entry': isNormal ? (goesOn ? 'resume' : 'ab-initio') : '',
      'cmi.total_time': goesOn ? totalTime : 'PT0S',
    })
    current.isResumed = goesOn
    exit = ''
    if (!unit.isSco) {
      stay = new Stay(context, { item, isNew: !goesOn, render: () => (api.isInitialized() ? render() : {}) })
      stay.keep()
    }
    keepSequencing()
    tell({ show: 'unit', item, title: unit.title })
    showUnit(base + unit.address, unit.title)
    showWays()
    await save()
  }

  /** Ends the stay in the unit that is there: by its own word, or where it says nothing, by ours. */
  function leaveUnit() {
    isGoing = true
    removeUnit()
    if (api.isInitialized()) {
      if (!isDone()) api.SetValue('cmi.exit', 'suspend')
      window.API_1484_11.Terminate('')
    } else if (stay && !stay.ended) {
      stay.end({})
    }
    isGoing = false
  }

  const isDone = () =>
    api.cmi.completion_status === 'completed' ||
    api.cmi.success_status === 'passed' ||
    api.cmi.success_status === 'failed'

  const request = (name, item) => service.processNavigationRequest(name, item, exit)

  const requests = { previous: 'previous', next: 'continue', choice: 'choice' }

  function showWays() {
    const at = activity()
    // While a unit runs, what it will have achieved is not known: where it leads is tried, and not foretold.
    const isRunning = api.isInitialized()
    const mayFlow = isRunning && at?.parent?.sequencingControls.flow === true
    const way = (name, isOpen) => (hidden.includes(name) ? 'hidden' : isOpen ? 'open' : 'closed')
    tell({
      show: 'ways',
      previous: way('previous', at && sequencing.predictPreviousEnabled()),
      next: way('continue', current && at && (mayFlow || sequencing.predictContinueEnabled())),
      choices: Object.fromEntries(
        [...units.keys()].map((item) => [item, sequencing.predictChoiceEnabled(item) === true]),
      ),
    })
  }

  return {
    showWays,
    keep() {
      if (stay && !stay.ended) stay.keep()
    },

    async begin() {
      const { start, globalObjectives } = course
      if (course.sequencing) api.deserializeSequencingState(JSON.stringify(course.sequencing))
      if (Object.keys(globalObjectives).length > 0) api.restoreGlobalObjectiveSnapshot(globalObjectives)
      const was = course.sequencing?.sequencing
      // The last sitting was cut off in the middle of a unit: it goes on there.
      if (was?.currentActivity && !was.suspendedActivity) request('suspendAll')
      hasEnded = false
      const first = course.units[0]?.item
      const suspended = course.sequencing ? sequencing.getSequencingState().suspendedActivity : null
      const tries = suspended
        ? start === suspended || start === first
          ? [['resumeAll']]
          : [['choice', start], ['resumeAll']]
        : start === first
          ? [['start'], ['choice', start]]
          : [['choice', start], ['start']]
      for (const [name, item] of tries) {
        if (delivered) break
        request(name, item)
      }
      hasEnded = false
      if (await follow()) return
      showWays()
      tell({ show: 'nothing', why: 'choose' })
    },

    async go(way, item) {
      await following
      const before = sequencing.getSequencingState()
      const left = current
      leaveUnit()
      request(requests[way], item)
      if (!delivered && !hasEnded) {
        // It leads nowhere yet: the unit is taken up again where it was.
        sequencing.restoreSequencingState(before)
        tell({ show: 'notYet' })
        if (left) delivered = { item: left.item, isResumed: true }
      }
      keepSequencing()
      await follow()
    },

    async leave() {
      await following
      leaveUnit()
      // A unit that is done has its results counted before the course is put aside; one that is not goes on next time.
      if (isDone() && exit !== 'suspend' && activity()?.isActive) request('exit')
      if (activity()) request('suspendAll')
      delivered = null
      keepSequencing()
    },
  }
}
