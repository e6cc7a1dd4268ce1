import controls from '../_components/controls.module.css'
import styles from './comment-form.module.css'

/** The fault of a form as a whole; a screen reader announces it. */
export function FormAlert({ message }: { message: string | null }) {
  if (message === null) return null
  return (
    <p className={`${controls.fault} ${styles.alert}`} role="alert">
      {message}
    </p>
  )
}
