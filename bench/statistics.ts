/** The middle of the sorted figures; between two of them, their mean. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b)
  const upper = sorted[sorted.length >> 1] ?? Number.NaN
  const lower = sorted[(sorted.length - 1) >> 1] ?? Number.NaN
  return (lower + upper) / 2
}

/** Compares two series run by run. */
export function against(these: readonly number[], those: readonly number[], how: 'minus' | 'by'): number[] {
  const compare = how === 'minus' ? (a: number, b: number) => a - b : (a: number, b: number) => a / b
  return these.map((figure, run) => compare(figure, those[run] ?? Number.NaN))
}
