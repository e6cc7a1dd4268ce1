import { nameDay } from '#lib/time.ts'
import type { SpamScoreDto } from '#lib/transparency/dto.ts'
import * as words from '#lib/words/en.ts'
import { Section } from './section.tsx'

const { transparency } = words

/** The version of the spam score at work, and what was measured of it. */
export function SpamScore({ spam }: { spam: SpamScoreDto }) {
  const { version, precision, recall, n, trainedAt } = spam
  const { share } = transparency
  return (
    <Section title={transparency.spam}>
      <p>
        {transparency.spamVersion(version)}{' '}
        {transparency.spamNote({
          precision: share(precision),
          recall: share(recall),
          n: n.toLocaleString('en'),
        })}{' '}
        {transparency.spamTrained(nameDay(new Date(trainedAt), { timeZone: 'UTC', style: 'long' }))}
      </p>
    </Section>
  )
}
