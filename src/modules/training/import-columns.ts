import { type Column, code, date, text, wholeNumber } from '../../kernel/import/index.ts'

const identifier = (says: string) => code({ pattern: /^[A-Z0-9][A-Z0-9._-]{0,39}$/, says, upperCase: true })

export const courseCode = identifier('a course code, such as CSU-DA')
export const elementCode = identifier('an element code, such as CSU-DA-1')
export const sessionCode = identifier('a session code, such as CSU-DA-2023-04')
export const requirementCode = identifier('a requirement code, such as CSU-DET')

export const courseColumn: Column = {
  id: 'course_code',
  heading: 'Course code',
  aliases: ['Course', 'Course ID', 'Item ID'],
  required: true,
  type: courseCode,
  help: 'As in the course catalogue',
  example: 'CSU-DA',
}

export const versionColumn: Column = {
  id: 'version',
  heading: 'Version',
  aliases: ['Course version'],
  required: true,
  type: wholeNumber({ min: 1, max: 999 }),
  help: 'Which version of the course, from 1',
  example: '2',
}

export const staffColumn: Column = {
  id: 'staff_number',
  heading: 'Staff number',
  aliases: ['Warrant number', 'Employee number', 'Learner ID', 'User ID'],
  required: true,
  type: code({ pattern: /^[A-Z0-9][A-Z0-9/-]{0,19}$/, says: 'a staff number, such as 204117', upperCase: true }),
  help: 'The number HR knows the person by',
  example: '204117',
}

export const fromColumn = (help: string, aliases: readonly string[] = []): Column => ({
  id: 'from_on',
  heading: 'From',
  aliases,
  required: true,
  type: date(),
  help,
  example: '01/04/2019',
})

export const toColumn = (help: string, aliases: readonly string[] = []): Column => ({
  id: 'to_on',
  heading: 'To',
  aliases,
  required: false,
  optionalColumn: true,
  type: date(),
  help,
  example: '',
})

/** A column of words that may be left empty, or left out. */
export const optionalText = (id: string, heading: string, help: string, example = '', max = 500): Column => ({
  id,
  heading,
  required: false,
  optionalColumn: true,
  type: text({ max }),
  help,
  example,
})
