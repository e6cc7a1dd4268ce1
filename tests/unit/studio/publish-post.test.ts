import { describe, expect, test } from 'vitest'
import { isTimeZone, nameMoment } from '#lib/time.ts'
import { inSiteZone } from '#sanity/schema/in-site-zone.ts'
import { momentOf, publishActions, scheduleBadge, scheduleLabel } from '#sanity/writing/publish-post.ts'

const now = new Date('2026-11-25T12:00:00Z')
const ahead = '2026-12-03T09:30:00Z'
const past = '2026-11-01T08:00:00Z'
const reading = { now, timeZone: 'Europe/Berlin' }

describe('publishing a post', () => {
  const draft = { _id: 'drafts.a' }

  test('sets the time of first publication in the same transaction', () => {
    const ids = { draftId: 'drafts.a', publishedId: 'a' }
    expect(publishActions({ draft, published: null }, now)).toEqual([
      {
        actionType: 'sanity.action.document.edit',
        ...ids,
        patch: { set: { publishedAt: now.toISOString() } },
      },
      { actionType: 'sanity.action.document.publish', ...ids },
    ])
  })

  test('keeps a chosen time, and names the published version that it replaces', () => {
    const published = { _rev: 'r', publishedAt: past }
    expect(publishActions({ draft: { ...draft, publishedAt: ahead }, published }, now)).toEqual([
      {
        actionType: 'sanity.action.document.publish',
        ...{ draftId: 'drafts.a', publishedId: 'a', ifPublishedRevisionId: 'r' },
      },
    ])
  })

  test('keeps the public time if the field was emptied since', () => {
    expect(momentOf({ draft, published: { _rev: 'r', publishedAt: past } }, now)).toBe(past)
  })

  test('publishes a scheduled post at once if the field was emptied since', () => {
    expect(momentOf({ draft, published: { _rev: 'r', publishedAt: ahead } }, now)).toBe(now.toISOString())
  })

  test.each([
    ['Publish', 'Schedule'],
    ['Publishing…', 'Scheduling…'],
    ['Published', 'Scheduled'],
    ['Waiting', 'Waiting'],
  ])('before its time, “%s” is “%s”', (label, expected) => {
    expect(scheduleLabel(label)).toBe(expected)
  })
})

describe('a badge', () => {
  test('has the time with its zone, and says whether it is final', () => {
    expect(scheduleBadge({ publishedAt: ahead, isPublished: true }, reading)).toMatchObject({
      label: 'Scheduled for 3 Dec 2026, 10:30 CET',
    })
    expect(scheduleBadge({ publishedAt: ahead, isPublished: false }, reading)).toMatchObject({
      label: 'Due 3 Dec 2026, 10:30 CET',
      title: expect.stringContaining('Not scheduled yet') as string,
    })
  })

  test.each([past, undefined, '', 'no date'])('is not shown for a post of %s', (publishedAt) => {
    expect(scheduleBadge({ publishedAt, isPublished: true }, reading)).toBeNull()
  })
})

test('a time is given in the requested zone, in summer and winter', () => {
  expect(nameMoment(new Date('2026-07-01T22:30:00Z'), 'Europe/Berlin')).toBe('2 Jul 2026, 00:30 CEST')
  expect(nameMoment(new Date('2026-01-01T00:00:00Z'), 'UTC')).toBe('1 Jan 2026, 00:00 UTC')
  expect(['Europe/Berlin', 'UTC', 'Mars/Olympus', ''].map(isTimeZone)).toEqual([true, true, false, false])
})

test('a field for a time is in the site’s zone, and others do not change', () => {
  const types = [
    {
      name: 'post',
      fields: [
        { name: 'at', type: 'datetime' },
        { name: 'title', type: 'string' },
      ],
    },
    { name: 'plain' },
  ]
  expect(inSiteZone(types, 'Asia/Tokyo')).toEqual([
    {
      name: 'post',
      fields: [
        {
          name: 'at',
          type: 'datetime',
          options: { displayTimeZone: 'Asia/Tokyo', allowTimeZoneSwitch: false },
        },
        { name: 'title', type: 'string' },
      ],
    },
    { name: 'plain' },
  ])
  expect(inSiteZone(types, 'UTC')).toEqual(types)
})
