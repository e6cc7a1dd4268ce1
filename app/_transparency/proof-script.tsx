import { proofScript } from '#lib/transparency/proof-script.ts'
import * as words from '#lib/words/en.ts'
import styles from './transparency.module.css'

/** The program that checks a proof, to copy. */
export function ProofScript() {
  return (
    <>
      <p>{words.proof.script}</p>
      <pre className={styles.script} tabIndex={0} role="region" aria-label={words.proof.scriptName}>
        <code>{proofScript}</code>
      </pre>
    </>
  )
}
