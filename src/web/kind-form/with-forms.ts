import { importersOf } from '../../kernel/index.ts'
import type { Module } from '../module.ts'
import { kindFormRoutes } from './routes.ts'

/** Modules with the pages of their forms, each over the kind as all modules together make it: what follows one follows the other. */
export function withForms(modules: readonly Module[]): readonly Module[] {
  const importers = importersOf(modules)
  return modules.map((module) => {
    const forms = (module.forms ?? []).map((form) => {
      const importer = importers.find(({ kind }) => kind === form.kind)
      if (!importer) throw new Error(`${form.path} is a form for ${form.kind}, which nothing brings in`)
      return kindFormRoutes(form, importer)
    })
    return forms.length === 0 ? module : { ...module, routes: [...module.routes, ...forms.flat()] }
  })
}
