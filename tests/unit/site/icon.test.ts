import { describe, expect, it } from 'vitest'
import { buildIcon } from '#lib/seo/build-icon.ts'

const initialsOf = (siteName: string) => />([^<]*)<\/text>/.exec(buildIcon({ siteName }))?.[1]

describe('the icon', () => {
  it.each([
    ['Industrially Organized', 'IO'],
    ['people & practice', 'PP'],
    ['Werkstatt', 'W'],
    ['  éclat   über allem', 'ÉÜ'],
    ['3 Days', '3D'],
    ['<script>&', 'S'],
    ['***', ''],
  ])('of %j shows %j', (name, initials) => {
    expect(initialsOf(name)).toBe(initials)
  })
})
