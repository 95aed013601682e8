import type { SampleCourse, SampleElement } from './course.ts'

const day: SampleElement = { code: 'DAM-1', title: 'Domestic Abuse Matters: the day', mode: 'teams', hours: 7 }
const workshop: SampleElement = {
  code: 'DAM-OI',
  title: 'Officer Involved Domestic Abuse workshop',
  mode: 'teams',
  hours: 1.5,
}

/** What organisations from outside bring. */
export const externalCourses: readonly SampleCourse[] = [
  {
    code: 'DA-MATTERS',
    programme: ['DA-MATTERS', 'Domestic Abuse Matters'],
    title: 'Domestic Abuse Matters',
    kind: 'external',
    hours: 8.5,
    days: 1,
    modes: ['teams'],
    group: [15, 45],
    mandatory: true,
    assessed: false,
    knowledgeCheck: false,
    routeOn: 'assigned',
    careerStage: 'Any frontline officer or detective, once',
    frequency: 'Almost daily in 2021; several times a month since',
    coversDomesticAbuse: true,
    audiences: ['frontline'],
    elements: [day, workshop],
    versions: [
      {
        from: '2020-12-01',
        change: 'New course from SafeLives, tried out with a few groups over Microsoft Teams.',
        reason:
          'The Mayor decided in November 2020 to pay £700,000 for better training, after the inspectorate found in 2019 that forces had to teach coercive control better.',
        elements: [day],
      },
      {
        from: '2021-02-01',
        change: 'The Officer Involved Domestic Abuse workshop joined the course.',
        reason: 'Concern from September 2020 on at how forces deal with abuse by their own people.',
        officerInvolved: true,
      },
      {
        from: '2022-05-02',
        change: 'Face to face again, with the workshop still over Microsoft Teams.',
        reason: 'Groups asked for a room in which to talk.',
        modes: ['blended', 'face_to_face', 'teams'],
        elements: [{ ...day, mode: 'face_to_face' }, workshop],
        officerInvolved: true,
      },
    ],
  },
]
