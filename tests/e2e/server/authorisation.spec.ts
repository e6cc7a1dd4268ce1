import { withClient } from '#lib/with-client.ts'
import { callers, rights } from '../../architecture/rights.ts'
import type { Rights, Target } from '../../architecture/rights.ts'
import { expect, test } from '../fixtures.ts'
import { ask } from './authorisation/ask.ts'
import { inputs } from './authorisation/inputs.ts'
import { cookieOf, openStage } from './authorisation/stage.ts'

const cellsOf = (row: Rights) =>
  (typeof row === 'string' ? [['another’s', row]] : Object.entries(row)) as [Target, string][]

const groups = {
  routes: /^[A-Z]+ /,
  forms: /^app\//,
  pages: /^page /,
}

for (const [group, pattern] of Object.entries(groups)) {
  test(`${group}: everybody may do what the table says, and nothing else`, async ({ request, site }) => {
    await withClient({ connectionString: site.databaseUrl }, async (client) => {
      const stage = await openStage({ site, request, client })
      for (const [entry, row] of Object.entries(rights).filter(([name]) => pattern.test(name))) {
        for (const [target, expected] of cellsOf(row)) {
          const answers: string[] = []
          for (const caller of callers) {
            const scene = await stage.enter({ caller, target })
            const input = (await inputs[entry]?.(scene)) ?? {}
            const cookie = cookieOf(scene.caller, site)
            answers.push(await ask(entry, { input, request, origin: site.url, cookie }))
          }
          expect.soft(answers.join(' '), `${entry}, ${target}`).toBe(expected.split(/\s+/).join(' '))
        }
      }
    })
  })
}

/** Forms without scripts lead to a page of the site with the button; the lake signs its call. */
const otherAnswers: Readonly<Record<string, string>> = {
  'POST app/api/auth/confirm/route.ts': 'ok',
  'POST app/api/auth/sign-out/route.ts': 'ok',
  'POST app/comments/confirm/route.ts': 'ok',
  'POST app/api/revalidate/route.ts': '401',
}

test('a page of another site changes nothing, even for an administrator’s browser', async ({
  request,
  site,
}) => {
  const writing = Object.keys(rights).filter((entry) => !/^(GET|page) |\[\[\.\.\.unknown/.test(entry))
  await withClient({ connectionString: site.databaseUrl }, async (client) => {
    const stage = await openStage({ site, request, client })
    const answers = new Map<string, string>()
    for (const entry of writing) {
      const scene = await stage.enter({ caller: 'ADMIN', target: 'own' })
      const input = (await inputs[entry]?.(scene)) ?? {}
      const cookie = cookieOf(scene.caller, site)
      answers.set(entry, await ask(entry, { input, request, origin: 'https://evil.example', cookie }))
    }
    const expected = writing.map((entry) => [entry, otherAnswers[entry] ?? '403'])
    expect(Object.fromEntries(answers)).toEqual(Object.fromEntries(expected))
  })
})

test('what the server decides is taken from no caller', async ({ request, site }) => {
  await withClient({ connectionString: site.databaseUrl }, async (client) => {
    const stage = await openStage({ site, request, client })
    const { caller, comment, person } = await stage.enter({ caller: 'READER', target: 'another’s' })
    const other = await person()
    const wanted = {
      id: other.id,
      authorId: other.id,
      role: 'ADMIN',
      status: 'HELD',
      version: '7',
      marks: 'pinned',
    }
    const asking = { request, origin: site.url, cookie: cookieOf(caller, site) }
    const scene = await stage.enter({ caller: 'READER', target: 'another’s' })
    for (const entry of ['POST app/api/comments/route.ts', 'app/_discussion/actions.ts postComment']) {
      const { body, fields } = (await inputs[entry]?.({ ...scene, caller, comment })) ?? {}
      const input = {
        ...(body && { body: { ...wanted, ...body } }),
        ...(fields && { fields: { ...wanted, ...fields } }),
      }
      expect(await ask(entry, { ...asking, input })).toBe('ok')
    }
    await ask('app/(account)/account/actions.ts saveName', {
      ...asking,
      input: { fields: { ...wanted, name: 'Quillon Quux' } },
    })
    const { rows: written } = await client.query(
      'select status, version, marks from "Comment" where "authorId" = $1',
      [caller?.id],
    )
    expect(written).toEqual(Array(2).fill({ status: 'PUBLISHED', version: 1, marks: [] }))
    const { rows: people } = await client.query(
      'select name, role from "User" where id = any($1) order by name',
      [[caller?.id, other.id]],
    )
    expect(people).toEqual([
      { name: 'Quillon Quux', role: 'READER' },
      { name: null, role: 'READER' },
    ])
  })
})
