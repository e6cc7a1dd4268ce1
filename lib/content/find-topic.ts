import { topicQuery } from '#sanity/queries/people-and-topics.ts'
import type { TopicQueryResult } from '#sanity/sanity.types.ts'
import type { ContentReader } from './content-reader.ts'
import type { Topic } from './dto.ts'
import { sourceOf } from './sourced.ts'
import type { Sourced } from './sourced.ts'
import { toTopic } from './to-dto.ts'

/** A topic by its slug; null when there is none. */
export async function findTopic(
  { slug }: { slug: string },
  reader: ContentReader,
): Promise<Sourced<Topic | null>> {
  const topic = await reader.fetch<TopicQueryResult>(topicQuery, { slug })
  return sourceOf(topic && toTopic(topic), 'topic')
}
