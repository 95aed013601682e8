import { CandourError } from '../errors.ts'

/** The embedded database cannot be brought up; the message says why and what to do about it. */
export class DatabaseUnavailable extends CandourError {}
