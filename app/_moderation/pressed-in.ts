import type { SubmitEvent } from 'react'
import { decisions } from '#lib/moderation/decision.ts'
import type { Decision } from '#lib/moderation/decision.ts'

/** The decision of the button that sends a form. */
export function pressedIn(event: SubmitEvent<HTMLFormElement>): Decision | undefined {
  const { submitter } = event.nativeEvent
  return decisions.find((name) => submitter instanceof HTMLButtonElement && name === submitter.value)
}
