import { importersOf, type Register, registerOf } from './kernel/index.ts'
import { access } from './modules/access/module.ts'
import { conduct } from './modules/conduct/module.ts'
import { deskNumbers } from './modules/disclosure/index.ts'
import { disclosure } from './modules/disclosure/module.ts'
import { cmi5Sittings } from './modules/elearning/index.ts'
import { elearning } from './modules/elearning/module.ts'
import { fundingWith } from './modules/funding/module.ts'
import { imports } from './modules/imports/module.ts'
import { learningRecord } from './modules/learning-record/module.ts'
import { policy } from './modules/policy/module.ts'
import { publicSite } from './modules/public-site/module.ts'
import { response } from './modules/response/module.ts'
import { security } from './modules/security/module.ts'
import { statistics } from './modules/statistics/module.ts'
import { training } from './modules/training/module.ts'
import { workforce } from './modules/workforce/module.ts'
import { type Module, withForms } from './web/index.ts'

const funding = fundingWith(() => register)

/** The modules whose facts are the record, each after those it uses. */
const recordModules: readonly Module[] = [workforce, training, response, conduct, policy, funding]

/** All that can answer a question: the record, and the desk of its own work. */
const answering = [...recordModules, deskNumbers]

export const register: Register = registerOf(answering)

/** How people write the things of the record. */
export const terms = answering.flatMap((each) => each.terms ?? [])
const desk = disclosure(register, terms)

/** The one list of modules. */
export const modules: readonly Module[] = withForms([
  ...recordModules,
  learningRecord(cmi5Sittings),
  elearning,
  access(() => modules.flatMap(({ thingNames = [] }) => thingNames)),
  statistics(register),
  desk,
  publicSite,
  security,
  imports(importersOf([...recordModules, desk, publicSite])),
])
