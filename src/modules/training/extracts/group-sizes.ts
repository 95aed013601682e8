import { senses } from '../../../kernel/meaning/index.ts'
import type { CourseVersion } from '../catalogue.queries.ts'
import { counted } from '../sentence-parts.ts'
import { settings } from '../vocabulary.ts'
import { courseExtract } from './course-extract.ts'
import { meaningOf } from './what-it-means.ts'

const size = ({ group_least, group_most }: CourseVersion): string | null => {
  if (group_least !== null && group_most !== null) return `${group_least} to ${group_most}`
  if (group_most !== null) return `Up to ${group_most}`
  return group_least === null ? null : `At least ${group_least}`
}

/** C Q8. */
export const groupSizes = courseExtract({
  id: 'training.group-sizes',
  name: 'Individual or in groups, and how large',
  definition: 'Whether each course on domestic abuse is taken alone or in a group, and the size of the group.',
  means: meaningOf(['how', 'list', 'yes-no'], senses('attribute', 'group_size'), {
    implied: senses('noun', 'people'),
    light: ['give', 'offer', 'exist', 'complete'],
  }),
  cues: [
    {
      says: /\bgroups?\b.*\b(big|large|small|size)|\bindividual(ly)? or\b|\b(group|class) sizes?\b|\bhow (big|large) are\b/,
      weight: 5,
      why: 'asks how large groups are',
    },
  ],
  columns: [
    { heading: 'Individual or group', cell: (course) => settings[course.setting] },
    { heading: 'People in a group', cell: size },
  ],
  sentences: (courses) => {
    const inGroups = courses.filter((course) => course.setting === 'group')
    const largest = Math.max(0, ...inGroups.map((course) => course.group_most ?? 0))
    return [
      `${counted(inGroups.length, 'course')} of ${courses.length} ${inGroups.length === 1 ? 'is' : 'are'} taken in groups${largest > 0 ? ` of up to ${largest}` : ''}; ${courses.length - inGroups.length} individually.`,
    ]
  },
})
