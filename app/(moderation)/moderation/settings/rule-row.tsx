import type { RuleDto } from '#lib/moderation/dto.ts'
import * as words from '#lib/words/en.ts'
import controls from '#app/_components/controls.module.css'
import { Noted } from './noted.tsx'
import styles from './settings.module.css'

interface Props {
  rule: RuleDto
  /** Why it could not be removed. */
  fault: string | null
  remove: (form: FormData) => void
  isPending: boolean
}

/** A rule with its examples, and the button that ends it. */
export function RuleRow({ rule, fault, remove, isPending }: Props) {
  const name = words.wordRules.names[rule.kind](rule.text)
  return (
    <form action={remove} className={styles.row}>
      <input type="hidden" name="id" value={rule.id} />
      <div>
        <p>
          <strong>{name}</strong>: {words.checkSettings.ruleModes[rule.mode]}
        </p>
        <p className={styles.note}>
          {words.checkSettings.examples(rule)} {rule.by !== null && words.checkSettings.by(rule.by)}
        </p>
        {rule.mode === 'watch' && <Noted count={rule.noted} view={{ rule: rule.id }} />}
        {fault !== null && (
          <p className={controls.fault} role="alert">
            {fault}
          </p>
        )}
      </div>
      <button
        className={controls.quiet}
        aria-disabled={isPending}
        aria-label={words.checkSettings.removeRule(name)}
      >
        {words.checkSettings.remove}
      </button>
    </form>
  )
}
