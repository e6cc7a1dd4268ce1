import type { KeptWords } from '#lib/comments/find-kept-words.ts'
import { NameChoice } from './name-choice.tsx'

interface Props {
  /** The comment that the button posts; null for a button that posts none. */
  kept: KeptWords | null
  secret: string | null
  /** Where the button leads, where there is no choice. */
  callbackUrl: string
}

/** Where the button leads; where the comment has two names, its writer chooses. */
export function PostingFields({ kept, secret, callbackUrl }: Props) {
  const hasChoice = kept !== null && kept.name !== null && kept.otherName !== null && !kept.isStaff
  if (secret === null || !hasChoice) return <input type="hidden" name="callbackUrl" value={callbackUrl} />
  return <NameChoice secret={secret} name={kept.name ?? ''} otherName={kept.otherName ?? ''} />
}
