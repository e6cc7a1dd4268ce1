'use client'

import { useSyncExternalStore } from 'react'
import type { BehaviorSubject } from 'rxjs'
import type { LayoutProps } from 'sanity'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import type { Hindrance } from '#sanity/studio/embedded-access.ts'
import styles from './hindrance-notice.module.css'

/** The Studio's layout with a notice above it while something keeps it from the lake. */
export function createHindranceNotice(hindrance: BehaviorSubject<Hindrance | undefined>) {
  const subscribe = (tell: () => void) => {
    const subscription = hindrance.subscribe(tell)
    return () => subscription.unsubscribe()
  }
  return function LayoutWithNotice(props: LayoutProps) {
    const current = useSyncExternalStore(subscribe, () => hindrance.value)
    return (
      <>
        {current && (
          <p role="alert" className={styles.notice}>
            {current === 'lake-away' ? words.studio.lakeAway : <SessionEnded />}
          </p>
        )}
        {props.renderDefault(props)}
      </>
    )
  }
}

function SessionEnded() {
  return (
    <>
      {words.studio.sessionEnded}{' '}
      <a href={routes.signIn(routes.studio())} target="_blank" rel="noreferrer">
        {words.studio.signInElsewhere}
      </a>
    </>
  )
}
