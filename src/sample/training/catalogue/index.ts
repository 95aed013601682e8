import type { SampleCourse } from './course.ts'
import { elearningCourses } from './elearning.ts'
import { externalCourses } from './external.ts'
import { foundationCourses } from './foundation.ts'
import { specialistCourses } from './specialist.ts'

export type { SampleCourse, SampleElement, SampleVersion } from './course.ts'

/** The sample force's whole catalogue. */
export const sampleCourses: readonly SampleCourse[] = [
  ...foundationCourses,
  ...specialistCourses,
  ...externalCourses,
  ...elearningCourses,
]
