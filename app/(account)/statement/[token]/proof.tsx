import { getModerationDeps } from '#lib/moderation/wiring.ts'
import { routes } from '#lib/routes.ts'
import { nameDay } from '#lib/time.ts'
import { findProof } from '#lib/transparency/find-proof.ts'
import * as words from '#lib/words/en.ts'
import { ProofScript } from '#app/_transparency/proof-script.tsx'
import styles from '../../account.module.css'
import { CheckButton } from './check-button.tsx'

/** The decision in the record: its number, fields and hashes, and the next published hash. */
export async function Proof({ token }: { token: string }) {
  const found = await findProof({ token }, getModerationDeps())
  if (!found) return null
  const { proof, isWhole, expected } = found
  const { event, prevHash, hash, head } = proof
  const rows = { ...event, prevHash, hash, ...(head && { head: head.hash }) }
  return (
    <>
      <h2>{words.proof.title}</h2>
      <p>{words.proof.text(event.seq)}</p>
      <p>{nameState({ isWhole, head, expected })}</p>
      <CheckButton token={token} />
      <details className={styles.proof}>
        <summary>{words.proof.fields}</summary>
        <dl>
          {Object.entries(rows).map(([name, value]) => (
            <div key={name}>
              <dt>{words.proof.names[name as keyof typeof words.proof.names]}</dt>
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
      <details className={styles.proof}>
        <summary>{words.proof.byHand}</summary>
        <ProofScript />
      </details>
      <p>
        {words.proof.explained} <a href={`${routes.transparency()}#record`}>{words.transparency.record}</a>
      </p>
    </>
  )
}

function nameState({
  isWhole,
  head,
  expected,
}: {
  isWhole: boolean
  head: { day: string; seq: string } | null
  expected: string | null
}): string {
  if (!isWhole) return words.proof.broken
  const dayOf = (day: string) => nameDay(new Date(day), { timeZone: 'UTC', style: 'long' })
  if (head === null) return words.proof.waiting(dayOf(expected ?? ''))
  const day = dayOf(head.day)
  return words.proof.published({ day, seq: head.seq })
}
