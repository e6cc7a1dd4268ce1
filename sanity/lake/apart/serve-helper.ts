import { Worker } from 'node:worker_threads'

/** Ends the process after its parent, even during synchronous work: it runs in a thread of its own. */
const watch = `
  const parent = process.ppid
  setInterval(() => process.ppid === parent || process.kill(process.pid, 'SIGKILL'), 1000)
`

/**
 * Turns this process into a `Helper` that answers each job with the result of `work`. A rejected `work` ends the
 * process.
 */
export function serveHelper(work: (asked: { job: unknown; data: unknown }) => Promise<unknown>): void {
  new Worker(watch, { eval: true, execArgv: [] }).unref()
  process.once('disconnect', () => process.exit(0))
  process.once('message', ({ data }: { data: unknown }) => {
    process.on('message', (job) => {
      work({ job, data }).then(
        (reply) => process.send?.(reply),
        () => process.exit(1),
      )
    })
  })
}
