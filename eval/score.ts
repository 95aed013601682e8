import { type JudgedAsk, type JudgedLetter, type Verdict, verdicts } from './judge.ts'

/** Of how many wrong answers to a hundred asks the desk is not to have more. */
export const mostWrong = 1

export interface Score {
  readonly letters: number
  readonly asks: number
  readonly lettersSplitExact: number
  readonly asksSplitExact: number
  readonly byVerdict: Readonly<Record<Verdict, number>>
  /**
   * RS(10) of the EHRSQL 2024 shared task, per cent of all asks: one point for what is answered rightly or declined
   * rightly, none for what is said in part or declined that could be answered, ten lost for a wrong answer.
   */
  readonly reliability: number
  /** The same, where what the record holds in part counts as rightly declined if it is offered in part, the right thing first. */
  readonly reliabilityWithPart: number
  /** Wrong answers to a hundred asks. */
  readonly wrongPerCent: number
  /** Of what the record holds, in whole or in part, how much has the right thing first; of what it holds in whole, how much is understood. */
  readonly rightFirst: number
  readonly understoodWhole: number
}

const perCent = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole)

const firsts: readonly Verdict[] = ['right', 'beside', 'part_rightly', 'part_first']

export function scoreOf(letters: readonly JudgedLetter[]): Score {
  const asks = letters.flatMap((letter) => letter.asks)
  const count = (...wanted: readonly Verdict[]) => asks.filter(({ verdict }) => wanted.includes(verdict)).length
  const held = asks.filter(({ right }) => right !== null && right.state !== 'not_in_record')
  const whole = asks.filter(({ right }) => right?.state === 'understood')
  const share = (of: readonly JudgedAsk[], wanted: readonly Verdict[]) =>
    perCent(of.filter(({ verdict }) => wanted.includes(verdict)).length, of.length)
  const points = asks.reduce((sum, { verdict }) => sum + verdicts[verdict].points, 0)
  return {
    letters: letters.length,
    asks: asks.length,
    lettersSplitExact: letters.filter(({ splitExact }) => splitExact).length,
    asksSplitExact: asks.filter(({ splitExact }) => splitExact).length,
    byVerdict: {
      right: count('right'),
      wrong: count('wrong'),
      beside: count('beside'),
      part_rightly: count('part_rightly'),
      part_first: count('part_first'),
      part_without: count('part_without'),
      declined_rightly: count('declined_rightly'),
      declined_wrongly: count('declined_wrongly'),
    },
    reliability: perCent(points, asks.length),
    reliabilityWithPart: perCent(points + count('part_rightly'), asks.length),
    wrongPerCent: perCent(count('wrong'), asks.length),
    rightFirst: share(held, firsts),
    understoodWhole: share(whole, ['right']),
  }
}
