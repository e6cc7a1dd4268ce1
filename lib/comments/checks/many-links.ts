import { trustEffects } from '#lib/standing/trust-effects.ts'
import * as words from '#lib/words/en.ts'
import { listLinks, parseComment } from '../format.ts'
import { hold } from './check.ts'
import type { Judge } from './check.ts'

const bareAddress = /\b(?:https?:\/\/|www\.)\S/gi

/** Holds more links than the writer's trust allows. Addresses without a link count too: spam does not need a click. */
export const manyLinks: Judge = ({ body, standing }) => {
  const { linksMax } = trustEffects[standing.trust]
  const written = body.match(bareAddress)?.length ?? 0
  if (written <= linksMax && !body.includes('](')) return null
  const links = Math.max(written, listLinks(parseComment(body)).length)
  return links > linksMax ? hold(words.checks.manyLinks(links), { links }) : null
}
