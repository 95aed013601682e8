import type { Module } from '../../web/index.ts'
import { courseService } from './serve-content/course-service.ts'

/** eLearning: course packages in cmi5 and SCORM, launched here, and what people did in them. */
export const elearning: Module = {
  name: 'elearning',
  title: 'eLearning',
  uses: ['workforce', 'learning-record'],
  migrations: new URL('./migrations/', import.meta.url),
  importers: [],
  reactions: [],
  measures: [],
  extracts: [],
  commands: [],
  routes: [],
  navigation: [],
  homePanels: [],
  services: [courseService],
}
