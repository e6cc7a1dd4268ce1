const intervalMs = 50

/**
 * Ends this process once all its threads have worked for so long together. Wall-clock time would end innocent work on a
 * busy machine. Only for work in threads of native code, which leave this thread free. Returns a function that stops
 * the count.
 */
export function endAfterWork(workMaxMs: number): () => void {
  const before = process.cpuUsage()
  const timer = setInterval(() => {
    const { user, system } = process.cpuUsage(before)
    // `process.exit` would wait for the threads.
    if ((user + system) / 1_000 > workMaxMs) process.kill(process.pid, 'SIGKILL')
  }, intervalMs)
  return () => clearInterval(timer)
}
