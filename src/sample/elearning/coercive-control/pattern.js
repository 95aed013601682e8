import { say, showSteps } from '../shared/steps.js'
import { begin, leave, remember, send } from './cmi5.js'

const failed = (error) => say(`${error.message}. Go back to My learning and open the course again.`)

try {
  const bookmark = await begin()
  showSteps({
    begin: bookmark?.step ?? 0,
    onStep: (step) => void remember({ step }).catch(failed),
  })
  document.querySelector('#finish').addEventListener('click', async () => {
    try {
      await send('completed', { completion: true })
      await leave()
    } catch (error) {
      failed(error)
    }
  })
  document.querySelector('#leave').addEventListener('click', () => leave().catch(failed))
} catch (error) {
  failed(error)
}
