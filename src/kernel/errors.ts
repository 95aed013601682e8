/** An error with a message a person may read. `status` is the HTTP status; the message is shown only below 500. */
export class CandourError extends Error {
  readonly status: number = 500
}

/** The thing is not there, or not there for this reader: the two are never told apart. */
export class NotFound extends CandourError {
  override readonly status = 404
  constructor(what = 'Page not found') {
    super(what)
  }
}

/** The reader's role does not open this door. */
export class Forbidden extends CandourError {
  override readonly status = 403
  constructor(message = 'You do not have access to this page') {
    super(message)
  }
}

/** What was given cannot be taken; the message says why and what to do. */
export class Refused extends CandourError {
  override readonly status = 422
}

/** Somebody else changed the same thing first. */
export class Conflict extends CandourError {
  override readonly status = 409
}
