/** The number behind `--runs`. */
export function checkedRuns(text: string): number {
  const runs = Number(text)
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs ${text}: give a number from 1 on`)
  return runs
}
