const signals = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 }

/** Lets a signal end this process through its exit handlers: without them browsers and profiles would stay behind. */
export function exitOnSignals(): void {
  for (const [signal, code] of Object.entries(signals))
    if (process.listenerCount(signal) === 0) process.once(signal, () => process.exit(code))
}
