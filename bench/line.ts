/** One line of a Markdown table. */
export const line = (cells: readonly unknown[]): string => `| ${cells.join(' | ')} |`
