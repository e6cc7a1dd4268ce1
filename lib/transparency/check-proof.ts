import type { Proof } from './proof.ts'

/** What the hashes of a proof say. */
export interface ProofCheck {
  /** The fields lead to the hash of the decision. */
  fits: boolean
  /** The digests of later events lead from it to the published hash; null until one is published. */
  leads: boolean | null
}

/** Computes a proof by Web Crypto, so that a browser can do it too. A page without HTTPS has no Web Crypto. */
export async function checkProof({ event, prevHash, hash, after, head }: Proof): Promise<ProofCheck> {
  const digest = await sha256(JSON.stringify(Object.values(event)))
  const own = await sha256(prevHash + digest)
  let last = own
  for (const next of after) last = await sha256(last + next)
  return { fits: own === hash, leads: head === null ? null : last === head.hash }
}

async function sha256(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
