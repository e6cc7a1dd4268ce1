import { useObservable } from 'react-rx'
import type { BehaviorSubject } from 'rxjs'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import type { Hindrance } from '#sanity/studio/embedded-access.ts'
import styles from './hindrance-notice.module.css'

interface HindranceNoticeProps {
  hindrance: BehaviorSubject<Hindrance | undefined>
}

const notices = { 'lake-away': words.studio.lakeAway, 'sockets-blocked': words.studio.socketsBlocked }

/** A notice above the Studio while it can't reach the lake. */
export function HindranceNotice({ hindrance }: HindranceNoticeProps) {
  const current = useObservable(hindrance, hindrance.value)
  if (!current) return null
  return (
    <p role="alert" className={styles.notice}>
      {current === 'session-ended' ? <SessionEnded /> : notices[current]}
    </p>
  )
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
