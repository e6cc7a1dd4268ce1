import controls from '../_components/controls.module.css'
import styles from './comment-form.module.css'

interface Props {
  message: string | null
  /** A way on, after the message. */
  link?: { href: string; label: string } | null
  /** Whether the answer without scripts begins here. */
  takesFocus?: boolean
}

/** The fault of a form as a whole; a screen reader announces it. */
export function FormAlert({ message, link, takesFocus = false }: Props) {
  if (message === null) return null
  // Without scripts a browser goes to what has `autofocus`; React sets it on the server.
  return (
    <p className={`${controls.fault} ${styles.alert}`} role="alert" tabIndex={-1} autoFocus={takesFocus}>
      {message}
      {link && (
        <>
          {' '}
          <a href={link.href}>{link.label}</a>
        </>
      )}
    </p>
  )
}
