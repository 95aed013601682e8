import { type Control, chapterOf, chapters } from './control.ts'

const cell = (text: string): string => text.replaceAll('|', '\\|')

/** The requirements as the tables of `docs/security.md`, a chapter each. */
export function controlsInMarkdown(controls: readonly Control[]): string {
  return [...Map.groupBy(controls, chapterOf)]
    .map(([chapter, kept]) => {
      const rows = kept.map(({ id, level, holds, by, shownBy }) => {
        const tests = shownBy.map(({ file, test }) => `\`${file}\`: ${test}`).join('<br>')
        return `| ${[id, String(level), holds, by, tests].map(cell).join(' | ')} |`
      })
      return [
        `### ${chapter} ${chapters.get(chapter)}`,
        '',
        '| id | level | what holds | by what | shown by |',
        '|---|---|---|---|---|',
        ...rows,
      ].join('\n')
    })
    .join('\n\n')
}
