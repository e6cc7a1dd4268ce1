import { readFileSync } from 'node:fs'
import autocannon from 'autocannon'

export interface Load {
  requestsPerSecond: number
  /** Median of the durations in milliseconds. */
  p50Ms: number
  p99Ms: number
  /** Processor time of the server's process for one request in milliseconds, user and system together. */
  serverCpuMs: number
  failed: number
}

interface LoadOptions {
  url: string
  /** The server's process. */
  serverPid: number
  connections: number
  seconds: number
  request?: Partial<autocannon.Request>
}

/** Sends requests as fast as they are answered, and measures them. Linux only, since it reads `/proc`. */
export async function measureLoad(options: LoadOptions): Promise<Load> {
  await run({ ...options, seconds: 2 })
  const cpuBeforeMs = processorTimeMs(options.serverPid)
  const result = await run(options)
  const cpuMs = processorTimeMs(options.serverPid) - cpuBeforeMs
  return {
    requestsPerSecond: result.requests.average,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    serverCpuMs: cpuMs / result.requests.total,
    failed: result.non2xx + result.errors + result.timeouts,
  }
}

function run({ url, connections, seconds, request }: LoadOptions) {
  return autocannon({
    url,
    connections,
    duration: seconds,
    headers: { 'accept-encoding': 'gzip' },
    ...(request ? { requests: [request] } : {}),
  })
}

/** User and system time of a process so far, from proc(5) `stat`, whose clock ticks are 10 ms on Linux. */
function processorTimeMs(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}
