'use client'

import { useSyncExternalStore } from 'react'
import type { BehaviorSubject } from 'rxjs'
import type { LayoutProps } from 'sanity'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import styles from './session-notice.module.css'

/** The Studio's layout with a notice above it while the session is over. */
export function createSessionNotice(sessionEnded: BehaviorSubject<boolean>) {
  const subscribe = (tell: () => void) => {
    const subscription = sessionEnded.subscribe(tell)
    return () => subscription.unsubscribe()
  }
  return function LayoutWithNotice(props: LayoutProps) {
    const isEnded = useSyncExternalStore(subscribe, () => sessionEnded.value)
    return (
      <>
        {isEnded && (
          <p role="alert" className={styles.notice}>
            {words.studio.sessionEnded}{' '}
            <a href={routes.signIn(routes.studio())} target="_blank" rel="noreferrer">
              {words.studio.signInElsewhere}
            </a>
          </p>
        )}
        {props.renderDefault(props)}
      </>
    )
  }
}
