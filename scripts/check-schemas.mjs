// A module's SQL names the tables of its own schema and the kernel's; those of another module it asks of its index.ts.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './setup.mjs'

/** Migrations that had to, and why: a migration that has run is never changed. */
const allowed = new Map([
  ['conduct/migrations/20261122T005000_conduct.sql', 'foreign keys to people'],
  ['disclosure/migrations/20261122T012000_disclosure.sql', 'a foreign key to figures'],
  ['elearning/migrations/20261127T133000_elearning_scorm_scores.sql', 'puts scores right by the seen they came from'],
  ['response/migrations/20261126T042000_response_need_to_know.sql', 'keeps out the commands that parties worked in'],
])

const folder = join(root, 'src', 'modules')
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(ts|sql)$/.test(path) && !/\.(test|fixture)\.ts$/.test(path))
  .map((path) => ({ path, module: path.split('/', 1)[0], text: readFileSync(join(folder, path), 'utf8') }))

const made =
  /\bcreate (?:table|(?:or replace )?(?:view|function)|materialized view) (?:if not exists )?([a-z_]+\.[a-z_]+)/g
/** Everything that migrations make, with the module it belongs to. */
const owners = new Map(
  files
    .filter(({ path }) => path.endsWith('.sql'))
    .flatMap(({ text, module }) => [...text.matchAll(made)].map(([, name]) => [name, module])),
)

/** What of a file may be SQL: a program whole, as its templates stand within one another, without comments. */
const sqlIn = ({ path, text }) =>
  path.endsWith('.sql') ? text.replace(/--.*$/gm, '') : text.replace(/^\s*(?:\/\/|\/\*\*|\*).*$/gm, '')

/** Says what is broken, and whether anything is. */
export function schemasHold() {
  let seen = 0
  const broken = new Set()
  const needed = new Set()
  for (const file of files) {
    const named = [...sqlIn(file).matchAll(/(?<![\w.])[a-z_]+\.[a-z_]+(?![\w-])/g)].map(([name]) => name)
    for (const name of named.filter((each) => owners.has(each))) {
      seen += 1
      if (owners.get(name) === file.module) continue
      if (allowed.has(file.path)) needed.add(file.path)
      else broken.add(`schema-of-its-own: src/modules/${file.path} → ${name}, which is ${owners.get(name)}’s`)
    }
  }
  for (const path of allowed.keys()) if (!needed.has(path)) broken.add(`${path} names no other module’s table any more`)
  for (const line of broken) console.log(line)
  console.log(`${seen} names of ${owners.size} tables checked`)
  if (seen === 0 || owners.size === 0) console.log('No SQL was seen: has the way it is written changed?')
  return broken.size === 0 && seen > 0 && owners.size > 0
}
