/** What each action did, after its actor's name; `%` stands for what it was done to. */
const said: Readonly<Record<string, string>> = {
  'add-user': 'added %',
  'agree to a public wording': 'agreed to the public wording of %',
  'agree to answers': 'agreed to answers of %',
  'agree-roles': 'agreed to give roles to %',
  'answer a question by choice': 'chose how % is answered',
  'answer a request': 'had the record answer %',
  'audit-checkpoint': 'signed a checkpoint of %',
  'back-up-record': 'backed up %',
  'backup-made': 'made a backup of %',
  'bind-identity': 'tied an account of the identity provider to %',
  'bring a log entry up to date': 'brought the log entry of % up to date',
  'change-roles': 'changed the roles of %',
  'clear small numbers': 'let the small numbers of % go',
  'conduct.case-read': 'opened %',
  'conduct.cases-listed': 'listed conduct cases',
  'conduct.event-added': 'added an event to %',
  'conduct.readers-changed': 'changed who may read %',
  'count restricted rows': 'counted restricted rows for %',
  'create-credential': 'made %',
  'deactivate-user': 'stopped % from signing in',
  'decide a question': 'decided a question of %',
  'decide on an earlier request': 'decided on a request like % that came earlier',
  'decide the regime': 'decided under which law % is answered',
  'elearning.abandon-session': 'ended %',
  'elearning.import-package': 'brought in %',
  'elearning.waive-unit': 'waived a unit of %',
  'elearning.withdraw-package': 'withdrew %',
  'end-sessions': 'ended sessions of %',
  'end-sessions-by-provider': 'had the identity provider end sessions of %',
  'erase-again': 'erased again what was erased before a restore',
  'erase-row': 'erased a row',
  'export-audit': 'exported %',
  'export-made': 'wrote an export of %',
  'export-record': 'exported %',
  'freeze a figure': 'froze a figure from %',
  'import a disclosure': 'loaded an old disclosure as %',
  'import-record': 'brought in %',
  'import.begun': 'sent %',
  'import.ended': 'brought in %',
  'learning-record.add-rule': 'added %',
  'learning-record.identify-agent': 'said who a learner is: %',
  'learning-record.withdraw-rule': 'withdrew %',
  'link-user': 'tied to the workforce record %',
  'propose-roles': 'proposed roles for %',
  'publish a response': 'published the response to %',
  'reactivate-user': 'let % sign in again',
  'read a letter as it came': 'opened the letter of %',
  'read a restricted figure': 'read %, which counts restricted rows',
  'read restricted numbers': 'read numbers over restricted rows in %',
  'read rows behind a number': 'read the rows behind a number of %',
  'read-audit': 'read %',
  'read-kept-file': 'opened %',
  'refuse-roles': 'refused roles to %',
  'response.readers-changed': 'changed who may read %',
  'response.report-read': 'opened %',
  'response.restricted-reports-listed': 'listed restricted reports',
  'restore-record': 'restored %',
  'revoke-credential': 'revoked %',
  'sign-in': 'signed in',
  'sign-in-refused': 'was refused at sign-in',
  'take in a request': 'took in %',
  'verify-audit': 'checked that nothing was changed in %',
  'withdraw-roles': 'withdrew the roles proposed for %',
  'withhold small numbers': 'withheld the small numbers of %',
}

/** The kinds of thing that entries tell of, where no name is known. */
const kinds: Readonly<Record<string, string>> = {
  answer: 'an answer',
  audit: 'the audit record',
  'conduct-case': 'a conduct case',
  'course-package': 'a course package',
  'course-registration': 'a course registration',
  'course-session': 'a session of a course',
  'external-identity': 'an account of the identity provider',
  figure: 'a figure',
  import: 'a file',
  'kept-file': 'a file that hangs on a restricted record',
  'learning-credential': 'a credential of a learning platform',
  'learning-rule': 'a rule for statements',
  'learning-source': 'a learning platform',
  measure: 'a measure',
  person: 'somebody in the workforce record',
  question: 'a question',
  record: 'the record',
  report: 'a report',
  request: 'a request',
  user: 'somebody who signs in',
}

/** `cases-listed` as `cases listed`: an action that has no sentence of its own is told by its name. */
const inWords = (action: string): string => action.replace(/^[a-z-]+\./, '').replaceAll('-', ' ')

/** What an action is called in a list: `Agree roles`. */
export const actionTitle = (action: string): string => {
  const words = inWords(action)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** What stands before and after what it was done to; `after` is null where the sentence names no thing. */
export function sentenceOf(action: string): { readonly before: string; readonly after: string | null } {
  const [before = '', after = null] = (said[action] ?? `${inWords(action)}: %`).split('%')
  return { before, after }
}

export const kindOf = (subjectType: string): string => kinds[subjectType] ?? subjectType.replaceAll('-', ' ')
