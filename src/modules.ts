import { access } from './modules/access/module.ts'
import { workforce } from './modules/workforce/module.ts'
import type { Module } from './web/index.ts'

/** The one list of modules, each after those it uses. */
export const modules: readonly Module[] = [access, workforce]
