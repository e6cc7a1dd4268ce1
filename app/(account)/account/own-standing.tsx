import type { OwnSanctionDto, OwnStandingDto } from '#lib/moderation/people/dto.ts'
import { measureOfSanction } from '#lib/moderation/sanctions/measure-of-sanction.ts'
import { isOfPerson } from '#lib/moderation/decision.ts'
import { nameDay, nameMoment } from '#lib/time.ts'
import * as words from '#lib/words/en.ts'
import { TrustView } from '../../_components/trust-view.tsx'
import styles from '../account.module.css'

interface Props {
  standing: OwnStandingDto
  /** Staff are not checked by their trust. */
  isStaff: boolean
  timeZone: string
}

/** How far the reader is trusted, and each decision about their account with its reasons and its end. */
export function OwnStanding({ standing, isStaff, timeZone }: Props) {
  const { sanctions, ...trust } = standing
  return (
    <>
      {sanctions.length > 0 && (
        <section aria-labelledby="sanctions" className={styles.own}>
          <h2 id="sanctions">{words.ownStanding.sanctions}</h2>
          <ol className={styles.list}>
            {sanctions.map((sanction) => (
              <li key={sanction.id}>
                <OwnSanction sanction={sanction} timeZone={timeZone} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {!isStaff && (
        <section aria-labelledby="standing" className={styles.own}>
          <h2 id="standing">{words.ownStanding.title}</h2>
          <TrustView lead={words.ownStanding.trust(words.trust.levels[trust.trust])} {...trust} />
        </section>
      )}
    </>
  )
}

function OwnSanction({ sanction, timeZone }: { sanction: OwnSanctionDto; timeZone: string }) {
  const { explanation, clause, note, statement } = sanction
  return (
    <article>
      <p>{nameSanction(sanction, timeZone)}</p>
      <p className={styles.note}>
        {explanation} <q>{clause}</q>
      </p>
      {note !== null && (
        <blockquote className={styles.words} dir="auto">
          {note}
        </blockquote>
      )}
      <p className={styles.deeds}>
        <a href={statement}>{words.ownStanding.statement}</a>
      </p>
    </article>
  )
}

/** What a sanction in force means, or what it was and how it ended. */
export function nameSanction(sanction: OwnSanctionDto, timeZone: string): string {
  const { kind, from, until, liftedAt, isInForce, minutes } = sanction
  const { lifted, ended, warned } = words.sanctionForm.states
  const dayOf = (date: string) => nameDay(new Date(date), { timeZone, style: 'medium' })
  const measure = measureOfSanction[kind]
  if (isInForce && isOfPerson(measure))
    return words.sanctionMeaning[measure](until && nameMoment(new Date(until), timeZone), minutes)
  const name = words.sanctions.kinds[kind]
  if (liftedAt !== null) return `${name}, ${lifted(dayOf(liftedAt), null)}.`
  return kind === 'warning' ? `${name}, ${warned(dayOf(from))}.` : `${name}, ${ended(dayOf(until ?? from))}.`
}
