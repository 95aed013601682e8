import { senses } from '../../../kernel/meaning/index.ts'
import { readMaterials } from '../catalogue.queries.ts'
import { counted } from '../sentence-parts.ts'
import { disclosures, materialKinds } from '../vocabulary.ts'
import { coursesAsked, dayAsked, extract, nothingOffered, sourcesOf } from './course-extract.ts'
import { meaningOf, training, whichTraining } from './what-it-means.ts'

/** C Q3. Materials with whose they are; of what may not be disclosed in full only title and author are given. */
export const materials = extract({
  id: 'training.materials',
  name: 'Course materials',
  definition:
    'Materials in use on the day asked in courses on domestic abuse, with title, author, copyright holder and what may be disclosed of them. Materials not to be disclosed at all are counted, not named.',
  means: [
    meaningOf(['document', 'list', 'yes-no'], senses('attribute', 'materials'), {
      light: ['give', 'offer', 'exist', 'use', 'used_in', 'choose'],
    }),
    // A copy of the training is what is used in it.
    meaningOf(['document'], null, { light: ['give', 'offer', 'exist', 'use', 'used_in'] }),
    {
      ...meaningOf(['who', 'list', 'yes-no'], null, {
        implied: senses('attribute', 'copyright', 'materials', 'training_materials', 'owner'),
        light: ['give', 'offer', 'exist', 'use', 'used_in'],
      }),
      core: [
        senses('attribute', 'copyright'),
        [...training, ...senses('attribute', 'training_materials')],
        whichTraining,
      ],
    },
    // "Who wrote the slides": an author is shown of each.
    {
      ...meaningOf(['who', 'list'], senses('attribute', 'author'), {
        light: ['give', 'offer', 'exist', 'use', 'used_in'],
      }),
      core: [
        senses('attribute', 'author'),
        senses('attribute', 'materials', 'training_materials'),
        [...training, ...senses('attribute', 'training_materials')],
        whichTraining,
      ],
    },
    // "Training materials" say what they are for.
    {
      ...meaningOf(['document', 'list', 'yes-no'], null, { light: ['give', 'offer', 'exist', 'use', 'used_in'] }),
      core: [senses('attribute', 'training_materials'), whichTraining],
    },
  ],
  cues: [
    {
      says: /\b(materials?|powerpoints?|power points?|slides?|handouts?|presentations?|copyright|hand-outs?)\b/,
      request: /train|course/,
      weight: 5,
      why: 'asks for course materials',
    },
  ],
  async run(tx, request) {
    const courses = await coursesAsked(tx, request)
    if (courses.length === 0) return nothingOffered(request)
    const ids = courses.map((course) => course.course_id)
    const all = await readMaterials(tx, ids, dayAsked(request), request.knownAt)
    const named = all.filter((material) => material.disclosure !== 'none')
    const whole = named.filter((material) => material.disclosure === 'full').length
    const titles = new Map(courses.map((course) => [course.course_id, course.title]))
    const withheld = all.length - named.length
    return {
      sentences: [
        `${counted(all.length, 'material')} ${all.length === 1 ? 'was' : 'were'} in use. ${whole} may be disclosed whole; of ${named.length - whole}, whose copyright others hold or which are restricted, title and author are given.`,
        ...(withheld === 0 ? [] : [`${counted(withheld, 'material')} may not be disclosed.`]),
      ],
      table: {
        columns: ['Course', 'Title', 'Kind', 'Author', 'Copyright', 'May be disclosed'],
        rows: named.map((material) => [
          titles.get(material.course_id) ?? '',
          material.title,
          materialKinds[material.kind],
          material.author,
          material.copyright_holder ?? 'The force',
          disclosures[material.disclosure],
        ]),
      },
      rowCount: all.length,
      importIds: sourcesOf(all),
    }
  },
})
