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
  'a port that somebody listens on at %s is not free',
  async (host) => {
    expect(await isPortFree(await listen({ host }))).toBe(false)
  },
)

test('the next free port is after the one that is taken, and none that is to be left free', async () => {
  const taken = await listen()
  const next = await findFreePort({ from: taken })
  expect(next).toBeGreaterThan(taken)
  expect(await findFreePort({ from: taken, except: [next] })).toBeGreaterThan(next)
})

test('what loses its port to another program before it listens starts on the next', async () => {
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

test('what fails for a reason of its own is not tried again', async () => {
  let attempts = 0
  const starting = startOnFreePort({ from: await findAnyPort() }, () => {
    attempts += 1
    return Promise.reject(new Error('no room on the disk'))
  })
  await expect(starting).rejects.toThrow('no room on the disk')
  expect(attempts).toBe(1)
})
