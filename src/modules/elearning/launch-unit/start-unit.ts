import type { Tx } from '../../../kernel/index.ts'
import type { Standard } from '../packages/course-package.ts'
import { startScorm } from '../scorm/start-scorm.ts'
import type { Launch, StartUnit } from './launch.ts'

/** The address at which a unit's own file stands in this sitting, with nothing added. */
export function addressOf({ base, unit }: Launch): string {
  const { launch } = unit.details
  if (launch.kind === 'absolute') return launch.url
  const path = launch.path.split('/').map(encodeURIComponent).join('/')
  return `${base}/files/${path}${launch.query && `?${launch.query}`}${launch.fragment && `#${launch.fragment}`}`
}

const starters: Readonly<Record<Standard, StartUnit>> = {
  cmi5: async (_tx, launch) => addressOf(launch),
  'scorm-1.2': startScorm,
  'scorm-2004': startScorm,
}

/** What each standard does when a unit of it is launched. */
export async function startUnit(tx: Tx, launch: Launch): Promise<string> {
  return starters[launch.unit.standard](tx, launch)
}
