import type { NavbarProps } from 'sanity'
import styles from './quiet-navbar.module.css'

/** The Studio's bar without links to Sanity's own services: no setting removes them. */
export function QuietNavbar(props: NavbarProps) {
  return <div className={styles.navbar}>{props.renderDefault(props)}</div>
}
