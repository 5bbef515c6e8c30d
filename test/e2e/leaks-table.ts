export interface Tally {
  engine: string
  id: string
  /** Frames with the canary, run by run. */
  frames: number[]
  /** How many runs failed, for any reason. */
  failures: number
}

const header = ['case', 'engine', 'runs', 'runs with a stale frame', 'worst frames', 'failed runs']

const row = ({ engine, id, frames, failures }: Tally) => {
  const stale = frames.filter(count => count > 0).length
  return [id, engine, frames.length, stale, Math.max(0, ...frames), failures]
}

const line = (cells: unknown[]) => `| ${cells.join(' | ')} |`

/** The summary in Markdown, to be pasted into a document. */
export function leaksTable(tallies: Tally[]): string {
  return [line(header), line(header.map(() => '---')), ...tallies.map(tally => line(row(tally)))].join('\n')
}
