/** Told, in a short sentence for a person, what is being done now. */
export type Progress = (message: string) => void
