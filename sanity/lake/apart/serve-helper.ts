import { Worker } from 'node:worker_threads'

/** Ends the process once its parent is gone, also in the middle of work that never gives way. */
const watch = `
  const parent = process.ppid
  setInterval(() => process.ppid === parent || process.kill(process.pid, 'SIGKILL'), 1000)
`

/** Makes a process a `Helper`: answers each job with what `work` gives. A `work` that throws ends the process. */
export function serveHelper<Data, Job>(work: (job: Job, data: Data) => Promise<unknown>): void {
  new Worker(watch, { eval: true, execArgv: [] }).unref()
  process.once('disconnect', () => process.exit(0))
  process.once('message', (first: { data: Data }) => {
    process.on('message', (job: Job) => {
      work(job, first.data).then(
        (reply) => process.send?.(reply),
        () => process.exit(1),
      )
    })
  })
}
