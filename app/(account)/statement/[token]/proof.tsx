import { getModerationDeps } from '#lib/moderation/wiring.ts'
import { routes } from '#lib/routes.ts'
import { nameDay } from '#lib/time.ts'
import { findProof } from '#lib/transparency/find-proof.ts'
import * as words from '#lib/words/en.ts'
import styles from '../../account.module.css'

/** The decision in the record: its number, fields and hashes, and the next published hash. */
export async function Proof({ token }: { token: string }) {
  const found = await findProof({ token }, getModerationDeps())
  if (!found) return null
  const { proof, isWhole } = found
  const { event, prevHash, hash, head } = proof
  const rows = { ...event, prevHash, hash, head: head?.hash ?? null }
  return (
    <>
      <h2>{words.proof.title}</h2>
      <p>{words.proof.text(event.seq)}</p>
      <p>{nameState({ isWhole, head })}</p>
      <details className={styles.proof}>
        <summary>{words.proof.fields}</summary>
        <dl>
          {Object.entries(rows).map(([name, value]) => (
            <div key={name}>
              <dt>{words.proof.names[name as keyof typeof rows]}</dt>
              <dd>
                <code>{value ?? '–'}</code>
              </dd>
            </div>
          ))}
        </dl>
      </details>
      <p>
        <a href={routes.statementProof(token)} download>
          {words.proof.download}
        </a>
      </p>
      <p>
        {words.proof.explained} <a href={`${routes.transparency()}#record`}>{words.transparency.record}</a>
      </p>
    </>
  )
}

function nameState({
  isWhole,
  head,
}: {
  isWhole: boolean
  head: { day: string; seq: string } | null
}): string {
  if (!isWhole) return words.proof.broken
  if (head === null) return words.proof.waiting
  const day = nameDay(new Date(head.day), { timeZone: 'UTC', style: 'long' })
  return words.proof.published({ day, seq: head.seq })
}
