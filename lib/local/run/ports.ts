import { createServer } from 'node:net'

const loopbacks = ['127.0.0.1', '::1']
const attemptsMax = 5

/** True when nobody listens on the port at any loopback address. */
export async function isPortFree(port: number): Promise<boolean> {
  for (const host of loopbacks) {
    if (!(await canListen({ port, host }))) return false
  }
  return true
}

/** The first free port from `from` upwards. */
export async function findFreePort({
  from,
  except = [],
}: {
  from: number
  except?: number[]
}): Promise<number> {
  for (let port = from; port < Math.min(from + 1_000, 65_536); port += 1) {
    if (!except.includes(port) && (await isPortFree(port))) return port
  }
  throw new Error(`No free port between ${from} and ${from + 999}.`)
}

/**
 * Starts what listens on a port, at the first free one from `from`. Before it listens there another program may take
 * that port; then it is started again on the next.
 */
export async function startOnFreePort<T>(
  range: { from: number; except?: number[] },
  start: (port: number) => Promise<T>,
): Promise<T> {
  for (let left = attemptsMax - 1; ; left -= 1) {
    const port = await findFreePort(range)
    try {
      return await start(port)
    } catch (error) {
      // What failed for a reason of its own has left the port free.
      if (left === 0 || (await isPortFree(port))) throw error
    }
  }
}

/** A port that the system holds to be free, for servers whose port nobody needs to remember. */
export async function findAnyPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen({ port: 0, host: loopbacks[0] }, () => {
      const address = server.address()
      server.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port)
        else reject(new Error('The system gave no port.'))
      })
    })
  })
}

function canListen({ port, host }: { port: number; host: string }): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    // A system without IPv6 has nobody listening there either.
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT')
    })
    server.listen({ port, host }, () => server.close(() => resolve(true)))
  })
}
