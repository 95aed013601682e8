import type { Importer } from './import/index.ts'
import type { RecordModule } from './manifest.ts'

/** All importers, each followed, in its own transaction, by what other modules do after it. */
export function importersOf(modules: readonly RecordModule[]): readonly Importer[] {
  const reactions = modules.flatMap((module) => module.reactions)
  return modules
    .flatMap((module) => module.importers)
    .map((importer) => {
      const after = reactions.filter((reaction) => reaction.after === importer.kind)
      if (after.length === 0) return importer
      return {
        ...importer,
        async apply(context) {
          const counts = await importer.apply(context)
          for (const reaction of after) await reaction.run(context)
          return counts
        },
      }
    })
}
