import type { ModeratedSanctionDto } from '#lib/moderation/people/dto.ts'
import { nameDay, nameMoment } from '#lib/time.ts'
import * as words from '#lib/words/en.ts'
import { LiftForm } from './lift-form.tsx'
import styles from './people.module.css'

interface Props {
  person: string
  sanctions: ModeratedSanctionDto[]
  mayLift: boolean
  timeZone: string
}

/** The sanctions of a person, newest first, with their reasons. */
export function SanctionList({ person, sanctions, mayLift, timeZone }: Props) {
  return (
    <ul className={styles.list}>
      {sanctions.map((sanction) => (
        <li key={sanction.id} className={styles.row}>
          <div>
            <p>
              <strong>{words.sanctions.kinds[sanction.kind]}</strong>
              {sanction.minutes !== null && <> ({words.sanctionForm.slow(sanction.minutes)})</>},{' '}
              {nameState(sanction, timeZone)}
            </p>
            <p className={styles.note}>
              {sanction.explanation}{' '}
              {words.people.given({
                name: sanction.by ?? words.log.nobody,
                day: nameDay(new Date(sanction.from), { timeZone, style: 'medium' }),
              })}
            </p>
            {sanction.note !== null && (
              <blockquote className={styles.words} dir="auto">
                {sanction.note}
              </blockquote>
            )}
          </div>
          {mayLift && (
            <LiftForm id={sanction.id} person={person} kind={sanction.kind} isOpen={canBeLifted(sanction)} />
          )}
        </li>
      ))}
    </ul>
  )
}

const canBeLifted = ({ kind, isInForce, liftedAt }: ModeratedSanctionDto) =>
  isInForce || (kind === 'warning' && liftedAt === null)

function nameState(sanction: ModeratedSanctionDto, timeZone: string): string {
  const { kind, from, until, liftedAt, liftedBy, isInForce } = sanction
  const { lifted, warned, inForce, ended } = words.sanctionForm.states
  const dayOf = (date: string) => nameDay(new Date(date), { timeZone, style: 'medium' })
  if (liftedAt !== null) return lifted(dayOf(liftedAt), liftedBy)
  if (kind === 'warning') return warned(dayOf(from))
  if (isInForce) return inForce(until && nameMoment(new Date(until), timeZone))
  return ended(dayOf(until ?? from))
}
