import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { decide } from '#lib/moderation/decide.ts'
import { statementToken } from '#lib/moderation/statement.ts'
import { checkProof } from '#lib/transparency/check-proof.ts'
import { findProof } from '#lib/transparency/find-proof.ts'
import { getTransparency } from '#lib/transparency/get-transparency.ts'
import { isProven } from '#lib/transparency/proof.ts'
import type { Proof } from '#lib/transparency/proof.ts'
import { proofScript } from '#lib/transparency/proof-script.ts'
import { publishHead } from '#lib/transparency/publish-head.ts'
import { installDebianPackage } from '#tests/setup/debian-package.ts'
import { useStage } from '../moderation/stage.ts'
import type { Somebody } from '../moderation/stage.ts'

const { database, at, deps, enter, write } = useStage()
let reader: Somebody
let mira: Somebody

beforeAll(async () => {
  reader = await enter('READER', 'Robin')
  mira = await enter('MODERATOR', 'Mira')
})

async function reject() {
  const id = await write({ by: reader })
  await decide({ viewer: mira, input: { ids: [id], decision: 'reject', reason: 'insult' } }, deps())
  const statement = await database.db.statementOfReasons.findFirstOrThrow({ where: { commentId: id } })
  return { id, token: statementToken({ id: statement.id, secret: 'secret' }) }
}

const publish = (time: string) => publishHead({ db: database.db, clock: { now: () => new Date(time) } })

const heads = async () => {
  const model = { measured: { precision: 1, recall: 1, n: 1 }, trainedAt: at.toISOString() }
  return (await getTransparency({ db: database.db, clock: { now: () => at }, model })).heads
}

it('an empty record has no head to publish', async () => {
  await publish('2026-11-27T00:05:00Z')
  expect(await heads()).toEqual([])
})

it('the head is published once a day, and stays as it was', async () => {
  const { token } = await reject()
  const hash = (await findProof({ token }, deps()))?.proof.hash
  await publish('2026-11-28T00:05:00Z')
  await reject()
  await publish('2026-11-28T01:05:00Z')
  expect(await heads()).toEqual([
    { day: '2026-11-28', seq: '1', hash, publishedAt: '2026-11-28T00:05:00.000Z' },
  ])
  await expect(database.db.$executeRaw`DELETE FROM "PublishedHead"`).rejects.toThrow(/only added/)
  await expect(database.db.$executeRaw`UPDATE "PublishedHead" SET seq = 2`).rejects.toThrow(/only added/)
})

it('whoever holds the link to a statement can compute that its decision is below the next published head', async () => {
  const { id, token } = await reject()
  const others = [await reject(), await reject()]
  expect(await findProof({ token }, deps())).toMatchObject({
    proof: { head: null, after: [] },
    isWhole: true,
    expected: '2026-11-29',
  })
  await publish('2026-11-29T00:05:00Z')
  const found = await findProof({ token }, deps())
  if (!found?.proof.head) throw new Error('no proof')
  expect(found).toMatchObject({ isWhole: true, expected: null })
  expect(await checkProof(found.proof)).toEqual({ fits: true, leads: true })
  // As a reader does it, with nothing but the file.
  const proof = JSON.parse(JSON.stringify(found.proof)) as Proof
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
  let hash = sha256(proof.prevHash + sha256(JSON.stringify(Object.values(proof.event))))
  expect(hash).toBe(proof.hash)
  for (const digest of proof.after) hash = sha256(hash + digest)
  expect(hash).toBe((await heads())[0]?.hash)
  expect(proof.event).toMatchObject({ kind: 'decision', subject: `comment:${id}` })
  for (const secret of [mira.id, reader.id, ...others.map((other) => other.id)])
    expect(JSON.stringify(proof)).not.toContain(secret)
})

it('the program on the page finds the decision in the record, and any change of it', async () => {
  if (spawnSync('python3', ['--version']).status !== 0) installDebianPackage('python3')
  const { token } = await reject()
  const folder = await mkdtemp(path.join(tmpdir(), 'proof-'))
  const check = async (proof: unknown) => {
    await writeFile(path.join(folder, 'proof.json'), JSON.stringify(proof))
    return spawnSync('python3', ['-c', proofScript], { cwd: folder, encoding: 'utf8' })
  }
  const waiting = (await findProof({ token }, deps()))?.proof
  expect((await check(waiting)).stdout).toContain('No later hash is published yet.')
  await publish('2026-12-01T00:05:00Z')
  const proof = (await findProof({ token }, deps()))?.proof
  expect((await check(proof)).stdout).toContain(proof?.head?.hash)
  expect((await check({ ...proof, prevHash: 'f'.repeat(64) })).stderr).toContain('the decision was changed')
  expect((await check({ ...proof, after: ['f'.repeat(64)] })).stderr).toContain('the record was changed')
  await rm(folder, { recursive: true })
})

it('a proof with any field changed proves nothing', async () => {
  const { token } = await reject()
  await reject()
  await publish('2026-12-02T00:05:00Z')
  const proof = (await findProof({ token }, deps()))?.proof
  if (!proof?.head) throw new Error('no proof')
  const other = 'f'.repeat(64)
  const forged: Proof[] = [
    { ...proof, event: { ...proof.event, at: '2026-11-01T00:00:00.000Z' } },
    { ...proof, prevHash: other },
    { ...proof, digest: other },
    { ...proof, hash: other },
    { ...proof, after: [] },
    { ...proof, after: [other] },
    { ...proof, head: { ...proof.head, hash: other } },
  ]
  expect(forged.map(isProven)).toEqual(forged.map(() => false))
  // The browser computes the digest itself.
  const computed = forged.filter(({ digest }) => digest !== other)
  const checks = await Promise.all(computed.map(checkProof))
  expect(checks.filter(({ fits, leads }) => fits && leads)).toEqual([])
})

it.each(['', 'x', '\0'])('there is no proof for the token %j', async (token) => {
  expect(await findProof({ token }, deps())).toBeNull()
})
