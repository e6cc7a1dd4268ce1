import type { NavbarProps } from 'sanity'
import styles from './quiet-navbar.module.css'

/** The Studio's bar without what only leads to Sanity's own services; there is no setting that would leave it out. */
export function QuietNavbar(props: NavbarProps) {
  return <div className={styles.navbar}>{props.renderDefault(props)}</div>
}
