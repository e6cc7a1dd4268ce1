import { Badge, Box, Button, Card, Flex, Stack, Text } from '@sanity/ui'
import { Menu, MenuButton, MenuItem } from '@sanity/ui/menu'
import { useState } from 'react'
import { marks } from '#lib/comments/marks.ts'
import { decisions, outcomes } from '#lib/moderation/decision.ts'
import type { Decision } from '#lib/moderation/decision.ts'
import type { QueuedCommentDto, ReasonDto } from '#lib/moderation/dto.ts'
import { statusOfQueue } from '#lib/moderation/queue.ts'
import { routes } from '#lib/routes.ts'
import { nameMoment } from '#lib/time.ts'
import * as words from '#lib/words/en.ts'
import { siteZone } from '../../writing/site-zone.ts'
import { QuoteActions } from './quote-actions.tsx'
import { RestrictDialog } from './restrict-dialog.tsx'
import type { Acts } from './use-acts.tsx'
import type { Quoting } from './use-quoting.ts'

interface Props {
  comment: QueuedCommentDto
  reasons: ReasonDto[]
  act: Acts
  quoting: Quoting
}

/** A comment with why it is here, and what can be done to it. */
export function DiscussionRow({ comment, reasons, act, quoting }: Props) {
  const [asked, setAsked] = useState<Decision | null>(null)
  const name = comment.author.name ?? words.queue.nameless
  return (
    <Card as="article" border radius={2} padding={3} aria-label={name}>
      <Stack gap={3}>
        <Head comment={comment} name={name} />
        <Text size={1} style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
          <span dir="auto">{comment.body}</span>
        </Text>
        <Why comment={comment} />
        <Flex gap={2} wrap="wrap">
          {decisionsFor(comment).map((decision) => (
            <Button
              key={decision}
              mode={decision === 'publish' ? 'default' : 'ghost'}
              tone={decision === 'publish' ? 'positive' : 'default'}
              padding={2}
              fontSize={1}
              text={words.queue.decisions[decision]}
              onClick={() => {
                if (outcomes[decision].asksForReason) setAsked(decision)
                else act.decide(comment, { decision })
              }}
            />
          ))}
          {comment.status === 'published' && <Marks comment={comment} act={act} />}
        </Flex>
        <QuoteActions quoting={quoting} />
      </Stack>
      {asked && (
        <RestrictDialog
          decision={asked}
          reasons={reasons}
          onClose={() => setAsked(null)}
          onDecide={(decided) => {
            setAsked(null)
            act.decide(comment, decided)
          }}
        />
      )}
    </Card>
  )
}

/** `keep` is for what was reported only. */
const decisionsFor = ({ status, reports }: QueuedCommentDto) =>
  decisions.filter(
    (decision) =>
      outcomes[decision].from.includes(statusOfQueue[status]) && (decision !== 'keep' || reports.length > 0),
  )

function Head({ comment, name }: { comment: QueuedCommentDto; name: string }) {
  const { id, createdAt, marks: marked, post } = comment
  return (
    <Flex gap={2} wrap="wrap" align="center">
      <Text size={1} weight="semibold">
        <bdi>{name}</bdi>
      </Text>
      <Text size={1} muted>
        {nameMoment(new Date(createdAt), siteZone())}
      </Text>
      {marked.map((mark) => (
        <Badge key={mark} fontSize={0}>
          {words.marking.marks[mark]}
        </Badge>
      ))}
      {post.slug !== null && comment.status === 'published' && (
        <Text size={1}>
          <a href={routes.comment(post.slug, id)} target="_blank" rel="noreferrer">
            {words.discussionPane.onSite}
          </a>
        </Text>
      )}
    </Flex>
  )
}

/** The findings that held it, and its open reports. */
function Why({ comment: { findings, reports } }: Pick<Props, 'comment'>) {
  const sentences = [
    ...findings.map(({ check, sentence }) => ({ key: check, sentence })),
    ...reports.map(({ id, reason, note, by }) => ({
      key: id,
      sentence: [`${words.report.reasons[reason]}, ${words.queue.reportedBy[by]}`, note]
        .filter((part) => part !== null)
        .join(': '),
    })),
  ]
  if (sentences.length === 0) return null
  return (
    <Box as="ul" paddingLeft={3} margin={0}>
      {sentences.map(({ key, sentence }) => (
        <Text as="li" key={key} size={1} muted>
          {sentence}
        </Text>
      ))}
    </Box>
  )
}

function Marks({ comment, act }: Pick<Props, 'comment' | 'act'>) {
  const { actions, mark, unmark } = words.marking
  const possible = marks.filter((name) => name !== 'locked' || comment.above.length === 0)
  return (
    <MenuButton
      id={`marks-${comment.id}`}
      button={<Button mode="bleed" padding={2} fontSize={1} text="…" aria-label={actions} />}
      menu={
        <Menu>
          {possible.map((name) => {
            const isOn = comment.marks.includes(name)
            return (
              <MenuItem
                key={name}
                text={isOn ? unmark[name] : mark[name]}
                onClick={() => act.mark(comment, { mark: name, isOn: !isOn })}
              />
            )
          })}
        </Menu>
      }
    />
  )
}
