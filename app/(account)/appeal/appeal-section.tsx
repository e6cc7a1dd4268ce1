import type { Appealable } from '#lib/moderation/appeals/appeal.ts'
import type { AppealDto } from '#lib/moderation/dto.ts'
import * as words from '#lib/words/en.ts'
import styles from '../account.module.css'
import { AppealForm } from './appeal-form.tsx'

interface Props {
  against: Appealable
  token: string
  appeal: AppealDto | null
  /** Until when an appeal can be made; null when none can. */
  until: string | null
  dayOf: (date: string) => string
}

/** The appeal against a decision with its answer, or the form that makes it. */
export function AppealSection({ against, token, appeal, until, dayOf }: Props) {
  if (appeal) return <Made appeal={appeal} dayOf={dayOf} />
  if (until === null) return null
  return (
    <>
      <h2>{words.appeal.title}</h2>
      <p>{words.appeal.lead(dayOf(until))}</p>
      <AppealForm against={against} token={token} />
    </>
  )
}

function Made({ appeal, dayOf }: { appeal: AppealDto; dayOf: Props['dayOf'] }) {
  const { text, receivedAt, state, answer, answeredAt } = appeal
  return (
    <>
      <h2>{words.appeal.title}</h2>
      <p>{words.appeal.received(dayOf(receivedAt))}</p>
      <blockquote className={styles.words} dir="auto">
        {text}
      </blockquote>
      <p role="status">
        {state === 'open' || answeredAt === null ? words.appeal.open : words.appeal[state](dayOf(answeredAt))}
      </p>
      {answer !== null && (
        <>
          <p>{words.appeal.answer}</p>
          <blockquote className={styles.words} dir="auto">
            {answer}
          </blockquote>
        </>
      )}
    </>
  )
}
