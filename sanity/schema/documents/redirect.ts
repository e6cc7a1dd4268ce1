import { ArrowRightIcon } from '@sanity/icons/ArrowRight'
import { defineField, defineType } from 'sanity'
import type { ValidationContext } from 'sanity'
import { countOf } from '../../writing/block-previews.ts'
import { listWords } from '../../writing/list-words.ts'
import { isDraft } from '../../writing/post-status.ts'
import { followRedirect, isTaken } from '../../writing/redirects.ts'
import { readPaths } from '../read-paths.ts'
import { addressLengthFault, addressLengthMax, stateOfPath } from '../../writing/site-paths.ts'
import { isSiteAddress } from '../objects/site-address.ts'

const isPath = (from: string | undefined) => from !== undefined && /^\/(?!\/)[^\s\\?#]+$/.test(from)

async function isFree(from: string | undefined, context: ValidationContext) {
  if (from === undefined) return true
  const { redirects } = await readPaths([from], context)
  return !isTaken(from, redirects) || 'Another redirect already begins here.'
}

async function shadowsNothing(from: string | undefined, context: ValidationContext) {
  if (!isPath(from) || from === undefined) return true
  const known = await readPaths([from], context)
  const isAlive = stateOfPath(from, { known: { ...known, redirects: [] }, now: new Date() }) === 'alive'
  return (
    !isAlive ||
    'A page lives at this address, and readers get that page: the redirect waits until it is gone.'
  )
}

async function arrives(to: string | undefined, context: ValidationContext) {
  const from = context.document?.['from'] as string | undefined
  if (!from || !to) return true
  const { redirects } = await readPaths([to], context)
  return !followRedirect({ from, to }, redirects).isLoop || 'Readers would go round in a circle, for ever.'
}

async function arrivesSomewhere(to: string | undefined, context: ValidationContext) {
  const from = context.document?.['from'] as string | undefined
  if (!from || !to?.startsWith('/')) return true
  const known = await readPaths([to], context)
  const { via, isLoop } = followRedirect({ from, to }, known.redirects)
  if (isLoop) return true
  if (via.length > 0)
    return `Readers are led on by ${countOf(via.length, 'more redirect')}: name the last address here.`
  const state = stateOfPath(to, { known, now: new Date() })
  if (state === 'scheduled') return 'The post there is not out yet; until then readers find nothing.'
  return state !== 'missing' || 'Nothing published lives at this address.'
}

/** Redirects an address without a page. An existing page is never redirected. */
export const redirect = defineType({
  name: 'redirect',
  title: 'Redirect',
  type: 'document',
  icon: ArrowRightIcon,
  fields: [
    defineField({
      name: 'from',
      title: 'Old address',
      type: 'string',
      description: 'The path without the site’s name, as /old-article.',
      validation: (rule) => [
        rule
          .required()
          .custom(
            (from) =>
              isPath(from) || 'Begin with a single slash; leave out the site’s name and what follows ? or #.',
          ),
        rule.custom((from = '') => addressLengthFault(from, addressLengthMax.from) ?? true),
        rule.custom(isFree),
        rule.custom(shadowsNothing).warning(),
      ],
    }),
    defineField({
      name: 'to',
      title: 'New address',
      type: 'string',
      description: 'A path on this site, or an address that begins with https:.',
      validation: (rule) => [
        rule
          .required()
          .custom((to) => isSiteAddress(to) || 'Use a path such as /post/…, or an https: address.'),
        rule.custom(arrives),
        rule.custom(arrivesSomewhere).warning(),
      ],
    }),
    defineField({
      name: 'permanent',
      title: 'For good',
      type: 'boolean',
      description: 'Browsers remember a permanent redirect and search engines move the page.',
      initialValue: true,
    }),
  ],
  orderings: [{ name: 'from', title: 'Old address', by: [{ field: 'from', direction: 'asc' }] }],
  preview: {
    select: { id: '_originalId', from: 'from', to: 'to', permanent: 'permanent' },
    prepare: ({
      id,
      from,
      to,
      permanent,
    }: {
      id?: string
      from?: string
      to?: string
      permanent?: boolean
    }) => ({
      title: from ?? 'No old address yet',
      subtitle: listWords([
        isDraft(id) ? 'Draft' : undefined,
        `→ ${to ?? '…'}`,
        permanent === false ? 'for now' : undefined,
      ]),
    }),
  },
})
