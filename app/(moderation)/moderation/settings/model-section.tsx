import type { Viewer } from '#lib/auth/roles.ts'
import { listModels } from '#lib/moderation/spam-model/list-models.ts'
import { getModerationDeps } from '#lib/moderation/wiring.ts'
import * as words from '#lib/words/en.ts'
import { ModelForm } from './model-form.tsx'
import styles from './settings.module.css'

/** The versions of the learned spam score. */
export async function ModelSection({ viewer }: { viewer: Viewer }) {
  const models = await listModels({ viewer }, getModerationDeps())
  return (
    <section id="model" aria-labelledby="model-title">
      <h2 id="model-title">{words.spamModels.title}</h2>
      <p className={styles.note}>{words.spamModels.lead}</p>
      <ModelForm {...models} />
    </section>
  )
}
