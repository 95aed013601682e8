import { z } from 'zod'

/** What the sequencing in the browser says of one activity, as far as we read it. */
const activityState = z.looseObject({
  completionStatus: z.string().max(20).optional(),
  objectiveSatisfiedStatus: z.boolean().optional(),
  objectiveSatisfiedStatusKnown: z.boolean().optional(),
  objectiveMeasureStatus: z.boolean().optional(),
  objectiveNormalizedMeasure: z.number().min(-1).max(1).optional(),
})

/** What is kept as jsonb has to be Unicode, without the character nought. */
const text = (most: number) =>
  z
    .string()
    .max(most)
    .refine((value) => value.isWellFormed() && !value.includes('\0'))

const globalObjective = z.record(text(100), z.union([text(4000), z.number(), z.boolean(), z.null()]))

/** The activity tree as `scorm-again` serializes it. All but what stands here is passed on to it again unread. */
export const sequencingState = z.looseObject({
  sequencing: z.looseObject({
    activityStates: z.record(z.string(), activityState),
    globalObjectiveMap: z.record(text(4000), globalObjective).optional(),
  }),
})

export type SequencingState = z.infer<typeof sequencingState>
export type GlobalObjectives = NonNullable<SequencingState['sequencing']['globalObjectiveMap']>
