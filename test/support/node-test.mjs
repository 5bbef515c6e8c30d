const reporter = new URL('record-results.mjs', import.meta.url).href

/**
 * The command that runs files with node:test. It prints readable results, and writes lines of JSON to the results file.
 */
export const nodeTest =
  (files, ...options) =>
  results => {
    const screen = ['--test-reporter=spec', '--test-reporter-destination=stdout']
    const record = [`--test-reporter=${reporter}`, `--test-reporter-destination=${results}`]
    return files.length === 0 ? [] : [process.execPath, '--test', ...options, ...screen, ...record, ...files]
  }
