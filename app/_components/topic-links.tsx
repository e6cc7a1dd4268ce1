import type { Topic } from '#lib/content/dto.ts'
import { routes } from '#lib/routes.ts'
import styles from './topic-links.module.css'

/** The CSS colour of a topic; unknown numbers fall back to the accent. */
export const topicColour = ({ colour }: Topic) => `var(--topic-${colour}, var(--accent))`

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
