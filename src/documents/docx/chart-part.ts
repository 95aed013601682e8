import { xmlText } from '../clean-text.ts'
import { type Chart, wordsForGaps } from '../typed-document.ts'
import { declaration } from './written-parts.ts'

const inks = ['1D70B8', 'A8320A', '00703C', '54319F']
const dashes = ['solid', 'dash', 'sysDot', 'dashDot']
const axisText =
  '<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="900"><a:solidFill><a:srgbClr val="505A5F"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>'
const rule = '<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="B1B4B6"/></a:solidFill></a:ln></c:spPr>'
/** More numbers than this stand on each other. */
const mostNumbers = 12

/**
 * A chart as Word draws and edits it (ECMA-376 part 1, DrawingML charts), its numbers within. What has no number is not
 * drawn: its label says why.
 */
export function chartPart(chart: Chart, language: string): string {
  const isLines = chart.kind === 'lines'
  const alone = chart.series.length === 1 ? chart.series[0] : undefined
  const labels = chart.labels.map((label, i) => {
    const point = alone?.points[i]
    return point && point.value === null ? `${label} (${point.written})` : label
  })
  const cached = (values: readonly string[]) =>
    `<c:ptCount val="${values.length}"/>${values.map((value, i) => (value === '' ? '' : `<c:pt idx="${i}"><c:v>${xmlText(value)}</c:v></c:pt>`)).join('')}`
  const series = chart.series.map((each, i) => {
    const { name, points } = each
    const ink = inks[i % inks.length]
    const gaps = wordsForGaps(each)
    const called = isLines && gaps.length > 0 ? `${name} (${gaps.join(', ')})` : name
    const look = isLines
      ? `<c:spPr><a:ln w="28575"><a:solidFill><a:srgbClr val="${ink}"/></a:solidFill><a:prstDash val="${dashes[i % dashes.length]}"/></a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="5"/><c:spPr><a:solidFill><a:srgbClr val="${ink}"/></a:solidFill></c:spPr></c:marker>`
      : `<c:spPr><a:solidFill><a:srgbClr val="${ink}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>`
    const pale = isLines
      ? ''
      : points
          .map((point, at) =>
            point.part
              ? `<c:dPt><c:idx val="${at}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr><a:solidFill><a:srgbClr val="C9DCEE"/></a:solidFill><a:ln><a:solidFill><a:srgbClr val="${ink}"/></a:solidFill></a:ln></c:spPr></c:dPt>`
              : '',
          )
          .join('')
    const numbers = `<c:dLbls><c:spPr><a:noFill/></c:spPr><c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="900" b="1"/></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`
    const told = !isLines && points.length <= mostNumbers ? numbers : ''
    const format = points.every(({ value }) => value === null || Number.isInteger(value)) ? '#,##0' : '#,##0.0'
    const values = points.map(({ value }) => (value === null ? '' : String(value)))
    return `<c:ser><c:idx val="${i}"/><c:order val="${i}"/><c:tx><c:strRef><c:f>Chart!$${column(i + 1)}$1</c:f><c:strCache>${cached([called])}</c:strCache></c:strRef></c:tx>${look}${pale}${told}<c:cat><c:strRef><c:f>Chart!$A$2:$A$${labels.length + 1}</c:f><c:strCache>${cached(labels)}</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>Chart!$${column(i + 1)}$2:$${column(i + 1)}$${labels.length + 1}</c:f><c:numCache><c:formatCode>${format}</c:formatCode>${cached(values)}</c:numCache></c:numRef></c:val>${isLines ? '<c:smooth val="0"/>' : ''}</c:ser>`
  })
  const across = chart.kind === 'bars'
  const plot = isLines
    ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series.join('')}<c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>`
    : `<c:barChart><c:barDir val="${across ? 'bar' : 'col'}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series.join('')}<c:gapWidth val="60"/><c:axId val="1"/><c:axId val="2"/></c:barChart>`
  const categories = `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${across ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${across ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${axisText}<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`
  const amounts = `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="${across ? 't' : 'l'}"/><c:majorGridlines>${rule}</c:majorGridlines><c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${axisText}<c:crossAx val="1"/><c:crosses val="${across ? 'max' : 'autoZero'}"/></c:valAx>`
  const legend = isLines ? '<c:legend><c:legendPos val="t"/><c:overlay val="0"/></c:legend>' : ''
  return `${declaration}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:lang val="${xmlText(language)}"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>${plot}${categories}${amounts}</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
}

/** `B`: charts have four series at most. */
const column = (index: number): string => 'ABCDE'[index] ?? 'E'
