import { createServer } from 'node:net'
import { describeError } from '#lib/errors.ts'

const loopbacks = ['127.0.0.1', '::1']
const attemptsMax = 5

/** True when a server can listen on the port at both loopback addresses. */
export async function isPortFree(port: number): Promise<boolean> {
  for (const host of loopbacks) {
    if (!(await canListen({ port, host }))) return false
  }
  return true
}

/** The first free port of the thousand from `from` upwards. Throws an Error when none is free. */
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
 * Starts a server on the first free port from `from`. When another program takes that port meanwhile, the server is
 * started on the next free one, five times at most. Rejects with the fault of `start`.
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
      if (left === 0 || !(saysTaken(error) || !(await isPortFree(port)))) throw error
    }
  }
}

/** Asked beside `isPortFree`: the other program may have let go of the port already. */
const saysTaken = (error: unknown) => /EADDRINUSE|address already in use/i.test(describeError(error))

/** Any free port, chosen by the system. */
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
    // Without IPv6 no other program can listen there either.
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT')
    })
    server.listen({ port, host }, () => server.close(() => resolve(true)))
  })
}
