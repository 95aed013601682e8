import type { Statistic, StatisticKind } from '../../kernel/index.ts'
import type { NamedMeasure, Words } from './words.ts'

function name(statistic: Statistic, [counted = '', whole = counted]: readonly string[]): string {
  switch (statistic.kind) {
    case 'share':
      return counted === whole ? `${counted}, cyfran o’r cyfan` : `${counted} fel cyfran o “${whole}”`
    case 'complement':
      return `${whole}, heb y rhai sy’n cael eu cyfrif fel “${counted}”`
    case 'mean':
      return `${counted}, cymedr`
    case 'change':
      return statistic.as === 'number' ? `${counted}, newid` : `${counted}, newid fel canran`
    case 'ranking':
      return `${counted}, y ${statistic.most} ${statistic.order === 'highest' ? 'uchaf' : 'isaf'}`
    case 'mean-length':
      return `${counted}, hyd cymedrig`
    case 'median-length':
      return `${counted}, hyd canolrifol`
    case 'longest':
      return `${counted}, yr hiraf`
  }
}

const explained: Readonly<Record<StatisticKind, (counted: string, whole: string) => string>> = {
  share: (counted, whole) =>
    `Faint o bob cant yn “${whole}” sydd hefyd yn cael eu cyfrif fel “${counted}”, i un lle degol, ar gyfer yr un dyddiau ac fel yr oedd yn hysbys ar yr un adeg.`,
  complement: (counted, whole) =>
    `Y rhai sy’n cael eu cyfrif fel “${whole}” ar y diwrnod ac nad ydynt hefyd yn cael eu cyfrif fel “${counted}”, fesul un ac nid trwy dynnu un rhif o’r llall.`,
  mean: () =>
    'Niferoedd y cyfnodau wedi’u hadio a’u rhannu â nifer y cyfnodau, i un lle degol. Dim ond cyfnodau cyfan sy’n cael eu dal yn llawn sydd wedi’u cynnwys; mae rhywun sydd mewn sawl cyfnod yn cyfrif ym mhob un.',
  change: () =>
    'Nifer pob cyfnod llai’r nifer ar gyfer y cyfnod o’i flaen, neu hynny fel canran o’r cyfnod o’i flaen. Dim ond cyfnodau cyfan sy’n cael eu dal yn llawn sy’n cael eu cymharu.',
  ranking: () =>
    'Y niferoedd uchaf neu isaf yn eu trefn, gyda phob un sy’n gyfartal â’r olaf ohonynt. Nid oes lle i’r hyn nad yw wedi’i gofnodi, nac i werth na chyfrifwyd dim ohono erioed.',
  'mean-length': () => 'Y dyddiau a gymerodd pob un, wedi’u hadio a’u rhannu â’u nifer, i un lle degol.',
  'median-length': () =>
    'Y dyddiau erbyn i hanner ohonynt ddod i ben: os yw’r nifer yn eilrif, hanner ffordd rhwng y ddau ganol.',
  longest: () => 'Y dyddiau a gymerodd yr hiraf ohonynt.',
}

const definition = (statistic: Statistic, of: readonly NamedMeasure[]): string => {
  const [counted, whole = counted] = of.map((each) => each.name)
  const each = of.filter((one, i) => of.findIndex((other) => other.name === one.name) === i)
  const parts = each.map((one) => `${one.name}: ${one.definition}`)
  return [explained[statistic.kind](counted ?? '', whole ?? ''), ...parts].join(' ')
}

export const cyStatistics: Words['statistics'] = {
  name,
  definition,
  from: {
    share: (part, whole) => `${part} allan o ${whole}`,
    mean: (sum, periods) => `${sum} dros ${periods}`,
    change: (later, earlier) => `${later} o gymharu â ${earlier}`,
  },
  narrowed: (kind, where) =>
    kind === 'complement'
      ? `mae pob un ohonynt yn cael ei gyfrif heblaw’r rhain: ${where.join(', ')}`
      : `dim ond y rhain yw’r rhan: ${where.join(', ')}`,
  over: (periods) => `dyma’r cymedr ar gyfer ${periods}`,
  leftOut: (periods) => `nid yw’r dyddiau hyn i gyd wedi’u gofyn a’u dal, felly fe’u gadewir allan: ${periods}`,
  unplaced: 'mae rhai niferoedd wedi’u cadw yn ôl a gallent fod ymhlith y rhain',
  workedOutFrom: 'O beth y cafodd ei gyfrifo',
}

const why: Readonly<Record<StatisticKind, string>> = {
  share: 'nid oes neb na dim i gymryd cyfran ohono',
  complement: 'nid oes neb',
  mean: 'nid oes cyfnod cyfan sy’n cael ei ddal',
  change: 'nid oes dim tebyg i’w gymharu ag ef',
  ranking: 'nid oes dim i’w roi yn ei drefn',
  'mean-length': 'nid oes dim i’w fesur',
  'median-length': 'nid oes dim i’w fesur',
  longest: 'nid oes dim i’w fesur',
}

export const cyNotPossible: Words['sentences']['notPossible'] = (which, what, kind) =>
  `${what === null ? '' : `${what}: `}nid yw’n bosibl dweud ${which}${kind === null ? '' : `: ${why[kind]}`}`
