import type { Launch } from './launch.ts'

/** The address at which a unit's own file stands in this sitting, with nothing added. */
export function addressOf({ base, unit }: Launch): string {
  const { launch } = unit.details
  if (launch.kind === 'absolute') return launch.url
  const path = launch.path.split('/').map(encodeURIComponent).join('/')
  return `${base}/files/${path}${launch.query && `?${launch.query}`}${launch.fragment && `#${launch.fragment}`}`
}
