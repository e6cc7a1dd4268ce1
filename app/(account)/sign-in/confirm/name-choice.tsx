import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import { Named } from '#app/_components/named.tsx'
import styles from '../../account.module.css'

interface Props {
  /** The secret of the comment that the button posts. */
  secret: string
  name: string
  otherName: string
}

/** Asks a known person who typed another name which of both the comment shall have. */
export function NameChoice({ secret, name, otherName }: Props) {
  const step = words.confirmSignIn
  return (
    <fieldset className={styles.choice}>
      <legend>{step.whichName}</legend>
      <label>
        <input type="radio" name="callbackUrl" value={routes.confirmComment(secret)} defaultChecked />
        <span>
          <Named words={step.accountName} name={name} />
        </span>
      </label>
      <label>
        <input type="radio" name="callbackUrl" value={routes.confirmComment(secret, { takesName: true })} />
        <span>
          <Named words={step.typedName} name={otherName} />
        </span>
      </label>
      <p className={styles.note}>
        {step.renameLater} <a href={routes.account()}>{words.account.title}</a>.
      </p>
    </fieldset>
  )
}
