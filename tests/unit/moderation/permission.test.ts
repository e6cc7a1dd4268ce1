import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { roles } from '#lib/auth/roles.ts'
import type { Role, Viewer } from '#lib/auth/roles.ts'
import { isAppError } from '#lib/errors.ts'
import { makeViewer } from '#tests/factories/viewer.ts'

/**
 * Every use case of moderation with a viewer, found in the code, called by every role. Where it is not in `others`, it is
 * for staff. Who may not gets `auth/…` before anything is read.
 */
type UseCase = ({ viewer, input }: { viewer: Viewer; input: object }, deps: unknown) => unknown

const staff: readonly Role[] = ['MODERATOR', 'EDITOR', 'ADMIN']

/** Use cases that are not for all staff alone, with the reason. */
const others: Readonly<Record<string, { for: 'anybody' | readonly Role[]; why: string }>> = {
  reportComment: { for: 'anybody', why: 'a notice needs no account' },
  closeReportsBy: { for: 'anybody', why: 'a step of decisions, which have asked before' },
  listOwnStatements: { for: roles, why: 'decisions about one’s own comments' },
  readOwnStanding: { for: roles, why: 'one’s own standing' },
  orderTraining: { for: ['ADMIN'], why: 'it takes the worker’s time' },
  chooseModel: { for: ['ADMIN'], why: 'it changes what every comment is judged by' },
  seeAddress: { for: ['ADMIN'], why: 'addresses are for administrators' },
  toEntries: { for: 'anybody', why: 'a step of the log and its export, which have asked before' },
  reporterKey: { for: 'anybody', why: 'a pure rule of that form' },
}

const root = path.resolve(import.meta.dirname, '../../..')

const useCases = globSync(['lib/moderation/**/*.ts', 'lib/transparency/*.ts'], { cwd: root }).flatMap(
  (file) => {
    const source = readFileSync(path.join(root, file), 'utf8')
    const names = [...source.matchAll(/export (?:async )?function (\w+)\(\s*\{[^)]*?\bviewer\b[^)]*?\}\s*:/g)]
    return names.map(([, name = '']) => ({ name, file }))
  },
)

class Reached extends Error {}

/** Whatever is asked of it is itself; a call of it says that the use case went on. */
const everything: unknown = new Proxy(() => undefined, {
  get: (_target, key) => (key === 'then' || typeof key === 'symbol' ? undefined : everything),
  apply: () => {
    throw new Reached()
  },
})

async function call({ name, file }: { name: string; file: string }, viewer: Viewer): Promise<unknown> {
  const module = (await import(path.join(root, file))) as Record<string, UseCase>
  const useCase = module[name]
  if (!useCase) throw new Error(`${name} is not exported by ${file}`)
  try {
    await useCase({ viewer, input: {} }, everything)
    return null
  } catch (error) {
    return error
  }
}

const isRefusal = (error: unknown) => isAppError(error) && error.code.startsWith('auth/')

test('the use cases are found', () => {
  const names = useCases.map(({ name }) => name)
  expect(names).toEqual(
    expect.arrayContaining(['decide', 'markComment', 'setSwitch', 'listQueue', 'listLog', 'getInsights']),
  )
  expect(Object.keys(others).filter((name) => !names.includes(name))).toEqual([])
})

describe.each(useCases.filter(({ name }) => others[name]?.for !== 'anybody'))('$name', (useCase) => {
  const allowed = others[useCase.name]?.for ?? staff

  test('asks for the sign-in first', async () => {
    const error = await call(useCase, makeViewer({ kind: 'anonymous' }))
    expect(error).toMatchObject({ code: 'auth/sign-in-required' })
  })

  test('refuses the suspended and the banned, whatever their role', async () => {
    const silencing = { until: null, explanation: 'Please don’t insult.' }
    const error = await call(useCase, makeViewer({ role: 'ADMIN', silencing }))
    if (allowed.includes('READER')) expect(isRefusal(error)).toBe(false)
    else expect(error).toMatchObject({ code: 'auth/suspended' })
  })

  test.each(roles)('as %s', async (role) => {
    const error = await call(useCase, makeViewer({ role }))
    expect(isRefusal(error)).toBe(!allowed.includes(role))
  })
})
