import { CommentIcon } from '@sanity/icons/Comment'
import { Button, Card, Flex, Select, Spinner, Stack, Text } from '@sanity/ui'
import { useEffect, useState } from 'react'
import { defineDocumentInspector } from 'sanity'
import type { DocumentInspectorProps } from 'sanity'
import { DocumentInspectorHeader } from 'sanity/structure'
import type { ReasonDto } from '#lib/moderation/dto.ts'
import { queues } from '#lib/moderation/queue.ts'
import type { Queue } from '#lib/moderation/queue.ts'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import { DiscussionRow } from './discussion-row.tsx'
import { useActs } from './use-acts.tsx'
import { useQueue } from './use-queue.ts'
import { useQuoting } from './use-quoting.ts'
import { listReasons } from '#lib/moderation/site-client.ts'
import type { SiteFault } from '#lib/moderation/site-client.ts'

/** The comments under the post, beside its form: decided on without leaving the post. */
export const discussionInspector = defineDocumentInspector({
  name: 'discussion',
  component: DiscussionInspector,
  useMenuItem: () => ({ title: words.discussionPane.title, icon: CommentIcon, showAsAction: true }),
})

function DiscussionInspector({ documentId, onClose }: DocumentInspectorProps) {
  const [queue, setQueue] = useState<Queue>('held')
  return (
    <Card height="fill" overflow="auto">
      <DocumentInspectorHeader
        title={words.discussionPane.title}
        onClose={onClose}
        closeButtonLabel={words.discussionPane.close}
      />
      <Stack padding={4} gap={4} data-testid="discussion-pane">
        <Select
          aria-label={words.queue.queues}
          value={queue}
          onChange={({ currentTarget }) => setQueue(currentTarget.value as Queue)}
        >
          {queues.map((name) => (
            <option key={name} value={name}>
              {words.queue.names[name]}
            </option>
          ))}
        </Select>
        <QueueOfPost key={queue} queue={queue} postId={documentId} />
      </Stack>
    </Card>
  )
}

function QueueOfPost({ queue, postId }: { queue: Queue; postId: string }) {
  const { comments, next, fault, isLoading, reload, loadMore } = useQueue({ queue, postId })
  const reasons = useReasons()
  const act = useActs(reload)
  const quotingOf = useQuoting(queue === 'published' ? comments.map(({ id }) => id) : [])
  if (isLoading) return <Loading />
  if (fault) return <Fault fault={fault} />
  if (comments.length === 0) return <Text muted>{words.queue.empty[queue]}</Text>
  return (
    <>
      {comments.map((comment) => (
        <DiscussionRow
          key={comment.id}
          comment={comment}
          reasons={reasons}
          act={act}
          quoting={quotingOf(comment.id)}
        />
      ))}
      {next !== null && (
        <Button mode="ghost" text={words.discussionPane.more} onClick={() => void loadMore()} />
      )}
    </>
  )
}

function useReasons(): ReasonDto[] {
  const [reasons, setReasons] = useState<ReasonDto[]>([])
  useEffect(() => {
    listReasons().then(setReasons, () => undefined)
  }, [])
  return reasons
}

function Loading() {
  return (
    <Flex gap={3} role="status">
      <Spinner muted />
      <Text muted>{words.discussionPane.loading}</Text>
    </Flex>
  )
}

/** A session of the hosted service is none of the site's: then the way to the site's own sign-in. */
function Fault({ fault }: { fault: SiteFault }) {
  const { signedOut, forbidden, signIn } = words.discussionPane
  if (fault.status !== 401) {
    return (
      <Card tone="critical" padding={3} radius={2} role="alert">
        <Text size={1}>{fault.status === 403 ? forbidden : fault.message}</Text>
      </Card>
    )
  }
  return (
    <Card tone="caution" padding={3} radius={2} role="alert">
      <Stack gap={3}>
        <Text size={1}>{signedOut}</Text>
        <Text size={1}>
          <a href={routes.signIn()} target="_blank" rel="noreferrer">
            {signIn}
          </a>
        </Text>
      </Stack>
    </Card>
  )
}
