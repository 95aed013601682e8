export { type Bar, barChart } from './bar-chart.ts'
export type { ChartWords } from './chart.ts'
export { columnChart } from './column-chart.ts'
export { lineChart, type Series } from './line-chart.ts'
