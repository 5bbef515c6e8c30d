/** One line of a table in Markdown. */
export const line = (cells: readonly unknown[]): string => `| ${cells.join(' | ')} |`
