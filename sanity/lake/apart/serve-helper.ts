import { Worker } from 'node:worker_threads'

/** Ends the process once its parent is gone, also in the middle of work that never gives way. */
const watch = `
  const parent = process.ppid
  setInterval(() => process.ppid === parent || process.kill(process.pid, 'SIGKILL'), 1000)
`

/** Makes a process a `Helper`: answers each job with what `work` gives. A `work` that throws ends the process. */
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
