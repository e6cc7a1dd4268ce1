import { randomInt } from 'node:crypto'
import type { Db } from '#lib/db.ts'

/** Suspends a person from now on, with the rows alone: no event, no letter. Without an end it is a ban. */
export async function suspend({ db, personId, until }: { db: Db; personId: string; until: Date | null }) {
  const now = new Date()
  const kind = until === null ? 'ban' : 'suspension'
  const statement = {
    ...{
      personId,
      eventSeq: -BigInt(randomInt(2 ** 40)),
      measure: 'suspended',
      source: 'own-initiative',
      detectedBy: [],
      ground: 'guidelines',
    },
    ...{ reason: 'insult', clause: 'Be fair.', explanation: 'Please don’t insult.', createdAt: now },
    ...{ appealableUntil: now, tokenHash: crypto.randomUUID() },
  }
  const { id: statementId } = await db.statementOfReasons.create({ data: statement, select: { id: true } })
  const sanction = { personId, kind, from: now, until, statementId }
  await db.sanction.create({ data: sanction, select: { id: true } })
}
