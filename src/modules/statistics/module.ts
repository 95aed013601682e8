import type { Register } from '../../kernel/index.ts'
import type { Module } from '../../web/index.ts'
import { figureNames } from './figure-names.queries.ts'
import { figuresPanel, measuresPanel } from './list-figures/home-panels.ts'
import { listFiguresRoutes } from './list-figures/routes.ts'
import { listMeasuresRoutes } from './list-measures/routes.ts'
import { showFigureRoutes } from './show-figure/routes.ts'
import { showMeasureRoutes } from './show-measure/routes.ts'

/** Statistics over all that the record's modules declare. */
export const statistics = (register: Register): Module => ({
  name: 'statistics',
  title: 'Statistics',
  uses: [],
  migrations: new URL('./migrations/', import.meta.url),
  importers: [],
  reactions: [],
  measures: [],
  extracts: [],
  routes: [
    ...listMeasuresRoutes(register),
    ...showMeasureRoutes(register),
    ...listFiguresRoutes,
    ...showFigureRoutes(register),
    // Exact numbers over restricted rows are for those who have this permission, and it counts after a stronger sign-in alone.
  ].map((route) => ({ restricted: ['restricted.count-exactly'], ...route })),
  navigation: [{ href: '/measures', text: 'Statistics', may: 'statistics.read' }],
  homePanels: [figuresPanel, measuresPanel],
  thingNames: [
    figureNames,
    {
      type: 'measure',
      byCode: true,
      find: async (_tx, ids) =>
        new Map(
          ids.flatMap((id) => {
            const measure = register.measure(id)
            return measure ? [[id, `the measure “${measure.name}”`]] : []
          }),
        ),
    },
  ],
})
