import { createServer } from 'node:net'

const loopbacks = ['127.0.0.1', '::1']

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
