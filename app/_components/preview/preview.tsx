import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import { OverlaysMount } from './overlays-mount.tsx'
import styles from './preview.module.css'

/** A bar that announces the preview and leads out of it, and the overlays. */
export function Preview() {
  return (
    <>
      <aside className={styles.bar} aria-label={words.preview.label}>
        <p>{words.preview.text}</p>
        <a href={routes.leavePreview()}>{words.preview.leave}</a>
      </aside>
      <OverlaysMount />
    </>
  )
}
