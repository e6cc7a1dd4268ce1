import { countCharacters } from '#lib/text.ts'
import * as words from '#lib/words/en.ts'
import { hold } from './check.ts'
import type { Judge } from './check.ts'

/** A shorter text may be one suggestion of a phone's keyboard. */
const charactersMin = 80
/** Nobody pastes a text and finds the button within this time. */
const typedMsMax = 800

/** Holds a longer text that was sent at once after its first letter. */
export const typingSpeed: Judge = ({ body, form }) => {
  const typedMs = form?.typedMs ?? null
  if (typedMs === null || typedMs > typedMsMax) return null
  const characters = countCharacters(body)
  return characters < charactersMin
    ? null
    : hold(words.checks.typingSpeed({ characters, typedMs }), { characters, typedMs })
}
