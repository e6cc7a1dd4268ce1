'use client'

import { useState } from 'react'
import { routes } from '#lib/routes.ts'
import { checkProof } from '#lib/transparency/check-proof.ts'
import type { Proof } from '#lib/transparency/proof.ts'
import * as words from '#lib/words/en.ts'
import controls from '#app/_components/controls.module.css'
import styles from '../../account.module.css'

/** Computes the proof in the browser, and looks for its last hash in the public feed. Without scripts it is not shown. */
export function CheckButton({ token }: { token: string }) {
  const [said, setSaid] = useState<readonly string[]>([])
  const check = async () => {
    setSaid([words.proof.checking])
    setSaid(await read(token).catch(() => [words.proof.notChecked]))
  }
  return (
    <div className={styles.check}>
      <button type="button" className={controls.quiet} onClick={() => void check()}>
        {words.proof.check}
      </button>
      <div role="status">
        {said.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </div>
  )
}

async function read(token: string): Promise<string[]> {
  const [proof, feed] = await Promise.all([
    load(routes.statementProof(token)),
    load(routes.transparencyFeed()),
  ])
  return describe((await proof.json()) as Proof, await feed.text())
}

async function load(path: string): Promise<Response> {
  const answer = await fetch(path, { cache: 'no-store' })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
  return answer
}

async function describe(proof: Proof, feed: string): Promise<string[]> {
  const { fits, leads } = await checkProof(proof)
  if (!fits) return [words.proof.changed]
  if (proof.head === null || leads === null) return [words.proof.fits, words.proof.notYet]
  if (!leads) return [words.proof.broken]
  const { day, hash } = proof.head
  return [
    words.proof.fits,
    feed.includes(hash) ? words.proof.inFeed(day) : words.proof.notInFeed({ day, hash }),
  ]
}
