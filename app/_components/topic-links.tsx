import type { Topic } from '#lib/content/dto.ts'
import { routes } from '#lib/routes.ts'
import styles from './topic-links.module.css'

/** The tokens' name of a topic's quiet colour; what the CMS may hold beyond the six falls back to the accent. */
export const topicColour = ({ colour }: Topic) => `var(--topic-${colour}, var(--accent))`

/** Topics as small coloured labels, each a link. */
export function TopicLinks({ topics, label }: { topics: Topic[]; label?: string }) {
  if (topics.length === 0) return null
  return (
    <ul className={styles.list} aria-label={label}>
      {topics.map((topic) => (
        <li key={topic.id}>
          <a className={styles.link} href={routes.topic(topic.slug)} style={{ color: topicColour(topic) }}>
            {topic.title}
          </a>
        </li>
      ))}
    </ul>
  )
}
