import type { KeptWords } from '#lib/comments/find-kept-words.ts'
import * as words from '#lib/words/en.ts'
import { Named } from '#app/_components/named.tsx'
import styles from '../../account.module.css'

/**
 * Shows the whole comment that the button posts, and its name where there is no choice: nobody confirms unseen words.
 */
export function WordsToConfirm({ kept }: { kept: KeptWords }) {
  const step = words.confirmSignIn
  const { body, title, name, otherName, isStaff } = kept
  return (
    <>
      <p>{title === null ? step.words : step.wordsAbout(title)}</p>
      <blockquote className={styles.words} dir="auto">
        {body}
      </blockquote>
      {isStaff && <p>{words.errors['comments/staff-signed-out']}</p>}
      {!isStaff && otherName === null && (
        <p>{name === null ? step.noName : <Named words={step.shownAs} name={name} />}</p>
      )}
    </>
  )
}
