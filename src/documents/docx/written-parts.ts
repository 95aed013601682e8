import { xmlText } from '../clean-text.ts'
import { documentWords } from '../document-words.ts'
import type { TypedDocument } from '../typed-document.ts'

// The parts of a Word document that do not depend on its blocks, by ECMA-376 part 1 (WordprocessingML).

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const offices = 'http://schemas.openxmlformats.org/officeDocument/2006'
const packages = 'http://schemas.openxmlformats.org/package/2006'
export const namespaces = `xmlns:w="${main}" xmlns:r="${offices}/relationships"`
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

export const contentTypes = (charts: number): string => {
  const parts = [
    ['/word/document.xml', `${word}.document.main+xml`],
    ['/word/styles.xml', `${word}.styles+xml`],
    ['/word/settings.xml', `${word}.settings+xml`],
    ['/word/numbering.xml', `${word}.numbering+xml`],
    ['/word/header1.xml', `${word}.header+xml`],
    ['/word/header2.xml', `${word}.header+xml`],
    ['/word/footer1.xml', `${word}.footer+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
    ...Array.from({ length: charts }, (_, index) => [
      `/word/charts/chart${index + 1}.xml`,
      'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
    ]),
  ]
  return `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts
    .map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`)
    .join('')}</Types>`
}

export const packageRelations = `${declaration}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${offices}/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${packages}/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="${offices}/relationships/extended-properties" Target="docProps/app.xml"/></Relationships>`

/** `links` are the addresses led to, in the order of their ids. */
export const documentRelations = (charts: number, links: readonly string[]): string => {
  const own = ['styles', 'settings', 'numbering'].map(
    (name) => `<Relationship Id="${name}" Type="${offices}/relationships/${name}" Target="${name}.xml"/>`,
  )
  const heads = ['header1', 'header2', 'footer1'].map(
    (name) => `<Relationship Id="${name}" Type="${offices}/relationships/${name.slice(0, -1)}" Target="${name}.xml"/>`,
  )
  const drawn = Array.from(
    { length: charts },
    (_, i) =>
      `<Relationship Id="chart${i + 1}" Type="${offices}/relationships/chart" Target="charts/chart${i + 1}.xml"/>`,
  )
  const led = links.map(
    (href, i) =>
      `<Relationship Id="link${i + 1}" Type="${offices}/relationships/hyperlink" Target="${xmlText(href)}" TargetMode="External"/>`,
  )
  return `${declaration}<Relationships xmlns="${packages}/relationships">${[...own, ...heads, ...drawn, ...led].join('')}</Relationships>`
}

export const coreProperties = ({ title, from, language, date }: TypedDocument): string => {
  const when = `${date.toISOString().slice(0, 19)}Z`
  return `${declaration}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(from)}</dc:creator><dc:language>${xmlText(language)}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${when}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${when}</dcterms:modified></cp:coreProperties>`
}

export const appProperties = `${declaration}<Properties xmlns="${offices}/extended-properties"><Application>Candour</Application></Properties>`

export const settings = (language: string): string =>
  `${declaration}<w:settings ${namespaces}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="${xmlText(language)}"/></w:settings>`

const levels = (format: 'bullet' | 'decimal', text: string) =>
  `<w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="567" w:hanging="397"/></w:pPr></w:lvl>`

/** One list of points, and a numbered one for each that begins at 1. */
export const numbering = (numbered: number): string =>
  `${declaration}<w:numbering ${namespaces}><w:abstractNum w:abstractNumId="0">${levels('bullet', '•')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${levels('decimal', '%1.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>${Array.from(
    { length: numbered },
    (_, i) =>
      `<w:num w:numId="${i + 2}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
  ).join('')}</w:numbering>`

const style = (id: string, name: string, paragraph: string, run: string, next = 'Normal') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="${next}"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`

const bold = '<w:b/><w:bCs/>'
const sized = (halfPoints: number) => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`
const quiet = '<w:color w:val="505A5F"/>'
const rule = (side: string, size: number, colour: string) =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="4" w:color="${colour}"/>`

/** Word's own styles by their own names, so that its navigation and screen readers know them. Arial is on every machine. */
export const styles = (language: string): string =>
  `${declaration}<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>${sized(24)}<w:lang w:val="${xmlText(language)}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
${style('Heading1', 'heading 1', '<w:keepNext/><w:keepLines/><w:spacing w:before="0" w:after="200"/><w:outlineLvl w:val="0"/>', bold + sized(40))}
${style('Heading2', 'heading 2', '<w:keepNext/><w:keepLines/><w:spacing w:before="320" w:after="120"/><w:outlineLvl w:val="1"/>', bold + sized(30))}
${style('Heading3', 'heading 3', '<w:keepNext/><w:keepLines/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="2"/>', bold + sized(25))}
${style('From', 'From', `<w:pBdr>${rule('bottom', 16, '0B0C0C')}</w:pBdr><w:spacing w:after="360"/>`, bold + sized(28))}
${style('Caption', 'caption', '<w:keepNext/><w:keepLines/><w:spacing w:before="160" w:after="80"/>', bold + sized(22))}
${style('Quote', 'Quote', `<w:pBdr>${rule('left', 24, 'B1B4B6')}</w:pBdr><w:ind w:left="340"/>`, '', 'Quote')}
${style('ListParagraph', 'List Paragraph', '<w:spacing w:after="60"/>', '', 'ListParagraph')}
${style('TableText', 'Table Text', '<w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/>', sized(20), 'TableText')}
${style('Small', 'Small', '<w:spacing w:after="120"/>', quiet + sized(20))}
${style('Fact', 'Fact', '<w:spacing w:after="80"/>', sized(22), 'Fact')}
${style('Turn', 'Turn', '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>', sized(2))}
${style('Header', 'header', '<w:spacing w:after="0"/>', quiet + sized(18), 'Header')}
${style('Footer', 'footer', `<w:pBdr>${rule('top', 4, 'B1B4B6')}</w:pBdr><w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs><w:spacing w:after="0"/>`, quiet + sized(18), 'Footer')}
<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="1A5FA0"/><w:u w:val="single"/></w:rPr></w:style></w:styles>`

const text = (words: string) => `<w:r><w:t xml:space="preserve">${xmlText(words)}</w:t></w:r>`

/** Of every page but the first. */
export const header = (words: string): string =>
  `${declaration}<w:hdr ${namespaces}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>${text(words)}</w:p></w:hdr>`

export const footer = ({ footer: words, language }: TypedDocument): string => {
  const [before = '', after = ''] = documentWords(language).page(0).split('0')
  return `${declaration}<w:ftr ${namespaces}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${text(words)}<w:r><w:tab/></w:r>${text(before)}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${text('1')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${text(after)}</w:p></w:ftr>`
}

/** Twentieths of a point. A4, with margins of 20 mm. */
export const section = (turned: boolean, first: boolean): string =>
  `<w:sectPr>${first ? '<w:headerReference w:type="default" r:id="header1"/><w:headerReference w:type="first" r:id="header2"/><w:footerReference w:type="default" r:id="footer1"/><w:footerReference w:type="first" r:id="footer1"/>' : ''}<w:type w:val="nextPage"/><w:pgSz ${turned ? 'w:w="16838" w:h="11906" w:orient="landscape"' : 'w:w="11906" w:h="16838"'}/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>${first ? '<w:titlePg/>' : ''}</w:sectPr>`
