import { createServer, type AddressInfo, type Server } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { findAnyPort, findFreePort, isPortFree, startOnFreePort } from '#lib/local/run/ports.ts'

const servers: Server[] = []

async function listen({ port = 0, host = '127.0.0.1' } = {}): Promise<number> {
  const server = createServer()
  servers.push(server)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, host }, resolve)
  })
  return (server.address() as AddressInfo).port
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))))
})

test.each(['127.0.0.1', '0.0.0.0', '::1', '::'])(
  'a port on which a server listens at %s is not free',
  async (host) => {
    expect(await isPortFree(await listen({ host }))).toBe(false)
  },
)

test('the next free port comes after a taken one, and is none of the excluded ones', async () => {
  const taken = await listen()
  const next = await findFreePort({ from: taken })
  expect(next).toBeGreaterThan(taken)
  expect(await findFreePort({ from: taken, except: [next] })).toBeGreaterThan(next)
})

test('a server that loses its port to another program starts on the next free one', async () => {
  const from = await findAnyPort()
  const tried: number[] = []
  const port = await startOnFreePort({ from }, async (candidate) => {
    tried.push(candidate)
    if (tried.length === 1) await listen({ port: candidate })
    return listen({ port: candidate })
  })
  expect(tried).toHaveLength(2)
  expect(port).toBe(tried[1])
})

test('a server that lost its port is started again even if the other program has already let go of the port', async () => {
  const from = await findAnyPort()
  let attempts = 0
  const port = await startOnFreePort({ from }, (candidate) => {
    attempts += 1
    if (attempts > 1) return Promise.resolve(candidate)
    return Promise.reject(new Error(`lake ended: listen EADDRINUSE: address already in use :${candidate}`))
  })
  expect(attempts).toBe(2)
  expect(port).toBeGreaterThanOrEqual(from)
})

test('a start that fails for another reason is not tried again', async () => {
  let attempts = 0
  const starting = startOnFreePort({ from: await findAnyPort() }, () => {
    attempts += 1
    return Promise.reject(new Error('no room on the disk'))
  })
  await expect(starting).rejects.toThrow('no room on the disk')
  expect(attempts).toBe(1)
})
