import type { Tx } from '../../../kernel/index.ts'
import { launchCmi5Unit } from '../cmi5/launch-cmi5-unit.ts'
import type { Standard } from '../packages/course-package.ts'
import { startScorm } from '../scorm/start-scorm.ts'
import type { Launch, StartUnit } from './launch.ts'

const starters: Readonly<Record<Standard, StartUnit>> = {
  cmi5: launchCmi5Unit,
  'scorm-1.2': startScorm,
  'scorm-2004': startScorm,
}

/** What each standard does when a unit of it is launched. */
export async function startUnit(tx: Tx, launch: Launch): Promise<string> {
  return starters[launch.unit.standard](tx, launch)
}
