import type { InsightsDto } from '#lib/transparency/dto.ts'
import { routes } from '#lib/routes.ts'
import { nameDay, nameMoment } from '#lib/time.ts'
import { shareOf } from '#lib/transparency/figures.ts'
import * as words from '#lib/words/en.ts'
import { BarChart } from '#app/_figures/bar-chart.tsx'
import { PairChart } from '#app/_figures/pair-chart.tsx'
import { Section } from '#app/_figures/section.tsx'
import styles from './insights.module.css'

const { insights } = words

/** Each day of the zone is named in UTC, where it begins at midnight. */
const nameDate = (day: string) => nameDay(new Date(day), { timeZone: 'UTC', style: 'medium' })

/** A label on every fifth day, as there is no room for more on a phone. */
export function Volume({ days }: Pick<InsightsDto, 'days'>) {
  return (
    <Section
      title={insights.volume}
      chart={
        <PairChart
          title={insights.volume}
          series={[insights.written, insights.held]}
          times={days.map(({ day, written, held }, place) => ({
            key: day,
            label: place % 5 === 0 ? nameDate(day).replace(/ \d{4}$/, '') : '',
            values: [written, held],
          }))}
        />
      }
      columns={[insights.day, insights.written, insights.held, insights.decided]}
      rows={days.map(({ day, written, held, decided }) => [nameDate(day), written, held, decided])}
    />
  )
}

const ages = ['hour', 'day', 'threeDays', 'longer'] as const

export function Queue({ queue, timeZone }: Pick<InsightsDto, 'queue'> & { timeZone: string }) {
  if (queue.waiting === 0) {
    return (
      <Section title={insights.waiting}>
        <p>{insights.nothingWaits}</p>
      </Section>
    )
  }
  const bars = ages.map((age) => ({ label: insights.ages[age], value: queue[age] }))
  return (
    <Section
      title={insights.waiting}
      chart={<BarChart title={insights.waiting} bars={bars} />}
      columns={[insights.waitingSince, insights.count]}
      rows={bars.map(({ label, value }) => [label, value])}
    >
      {queue.oldest !== null && (
        <p>
          {words.queue.oldest}{' '}
          <time dateTime={queue.oldest}>{nameMoment(new Date(queue.oldest), timeZone)}</time>.
        </p>
      )}
    </Section>
  )
}

export function TimeToDecision({ time }: { time: InsightsDto['timeToDecision'] }) {
  return (
    <Section title={insights.time}>
      <p>{time === null ? insights.noTimes : insights.times(time)}</p>
    </Section>
  )
}

export function Checks({ checks }: Pick<InsightsDto, 'checks'>) {
  const measured = checks.map(({ check, decided, released, overturned }) => ({
    ...{ label: words.transparency.checkName(check), decided, released, overturned },
    share: shareOf(decided - released - overturned, decided),
  }))
  return (
    <Section
      title={insights.checks}
      note={insights.checksNote}
      chart={
        <BarChart
          title={insights.checks}
          max={1}
          bars={measured.map(({ label, decided, share }) => ({
            label: words.transparency.checkOf({ name: label, decided }),
            value: share ?? 0,
            text: words.transparency.nameShareOf(share),
          }))}
        />
      }
      columns={[insights.check, insights.decided, insights.released, insights.overturned, insights.right]}
      rows={measured.map(({ label, decided, released, overturned, share }) => [
        label,
        ...[decided, released, overturned],
        words.transparency.nameShareOf(share),
      ])}
    />
  )
}

export function People({ people }: Pick<InsightsDto, 'people'>) {
  const bars = people.map(({ trust, count }) => ({ label: insights.trust[trust], value: count }))
  return (
    <Section
      title={insights.people}
      note={insights.peopleNote}
      chart={<BarChart title={insights.people} bars={bars} />}
      columns={[insights.trustLevel, insights.peopleCount]}
      rows={bars.map(({ label, value }) => [label, value])}
    />
  )
}

export function SecondLooks({ looks }: { looks: InsightsDto['secondLooks'] }) {
  return (
    <Section title={insights.secondLook} note={insights.secondLookNote}>
      <p>
        {looks.given === 0 ? insights.noLooks : insights.agreement(looks)}{' '}
        {insights.waitingLooks(looks.waiting)}
      </p>
      <p>
        <a className={styles.link} href={routes.moderationSecondLook()}>
          {insights.giveLook} →
        </a>
      </p>
    </Section>
  )
}
