import type { Viewer } from '#lib/auth/roles.ts'
import { readTrustSettings } from '#lib/moderation/trust/read-trust-settings.ts'
import { getModerationDeps } from '#lib/moderation/wiring.ts'
import * as words from '#lib/words/en.ts'
import styles from './settings.module.css'
import { TrustForm } from './trust-form.tsx'

/** The rules of trust in people. */
export async function TrustSection({ viewer }: { viewer: Viewer }) {
  const thresholds = await readTrustSettings({ viewer }, getModerationDeps())
  return (
    <section id="trust" aria-labelledby="trust-title">
      <h2 id="trust-title">{words.trustSettings.title}</h2>
      <p className={styles.note}>{words.trustSettings.lead}</p>
      <TrustForm thresholds={thresholds} />
    </section>
  )
}
