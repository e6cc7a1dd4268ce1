import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { insultWords } from '#lib/comments/checks/insult-words.ts'
import { findSaidInsults } from '#lib/comments/checks/said-insults.ts'
import { insults } from '#lib/comments/checks/insults.ts'
import { readExamples } from '#lib/spam/examples.ts'
import { managementVsLeadershipDiscussion } from '#prisma/seed/discussion/management-vs-leadership.ts'
import { otherDiscussions } from '#prisma/seed/discussion/other-discussions.ts'
import type { SeedComment } from '#prisma/seed/discussion/seed-comment.ts'
import { makeFacts } from '#tests/factories/facts.ts'

const sentenceOn = (body: string) => insults(makeFacts({ body }))?.sentence ?? null

const withReplies = (comments: readonly SeedComment[]): SeedComment[] =>
  comments.flatMap((comment) => [comment, ...withReplies(comment.replies ?? [])])

describe('insults that are said to somebody', () => {
  test.each([
    ['Nobody cares what you idiots think. Go to hell.', 'idiots, go to hell'],
    ['You are an idiot', 'idiot'],
    ['You’re such a complete M0R0N, and everybody knows it', 'moron'],
    ['You are a complete idiot, you stupid cow', 'idiot, stupid cow'],
    ['Whoever wrote this is a moron.', 'moron'],
    ['The author of this must be an idiot', 'idiot'],
    ['You are all losers', 'losers'],
    ['Honestly: you are pathetic.', 'pathetic'],
    ['kill yourself', 'kill yourself'],
    ['Nice story. Why don’t you just go and die', 'go and die'],
    ['You can go to hell', 'go to hell'],
    ['Du bist ein Arschloch', 'arschloch'],
    ['Sie sind so ein dummer Vollidiot!', 'vollidiot'],
    ['Ihr Idioten', 'idioten'],
    ['Du blöde Kuh', 'blöde kuh'],
    ['Halt die Fresse', 'halt die fresse'],
    ['Du bist hirnlos.', 'hirnlos'],
    ['Fahr doch zur Hölle. Oder: fahr zur Hölle!', 'fahr zur hölle'],
  ])('hold: %s', (body, found) => {
    expect(sentenceOn(body)).toContain(`insult a person: ${found}.`)
  })

  test.each([
    'I felt like an idiot when the form asked for it a third time.',
    'You feel like an idiot when nobody answers.',
    'An idiot-proof form saves more time than a training.',
    'Can you idiot-proof this form?',
    'It was a moronic process, and you are right to say so.',
    'My boss told me to go to hell, and I resigned.',
    'He shouted “you idiot” across the whole floor.',
    'Mein Chef sagte: „Du bist ein Idiot.“ Ich bin gegangen.',
    'If you are an idiot about deadlines, people notice.',
    'Even if they call you a loser, stay calm.',
    'Don’t kill yourself for a deadline.',
    'You will kill yourself with these hours.',
    'You are not an idiot, the manual is bad.',
    'You are stupid enough to sign once; everybody is.',
    'When you dumb it down, people stop reading.',
    'Als Führungskraft muss man auch einmal den Mund halten.',
    'Ich kam mir vor wie ein Idiot.',
    '> You are an idiot\n\nPlease do not write like that.',
  ])('let pass: %s', (body) => {
    expect(sentenceOn(body)).toBeNull()
  })

  test.each([
    ...insultWords.en.names.map((name) => `you ${name}`),
    ...insultWords.en.wishes,
    ...insultWords.de.names.map((name) => `du ${name}`),
    ...insultWords.de.wishes,
    ...insultWords.de.always,
  ])('find each listed one: %s', (body) => {
    expect(sentenceOn(body)).not.toBeNull()
  })

  const honest = [
    ...readExamples(readFileSync(new URL('../../../lib/spam/own-examples.csv', import.meta.url), 'utf8'))
      .filter(({ isSpam }) => !isSpam)
      .map(({ text }) => text),
    ...[managementVsLeadershipDiscussion, ...otherDiscussions]
      .flatMap(({ comments }) => withReplies(comments))
      .map(({ body }) => body),
  ]

  test('are in no honest example of the spam score, and in no comment of the seed', () => {
    expect(honest.length).toBeGreaterThan(300)
    expect(honest.filter((text) => findSaidInsults(text).length > 0)).toEqual([])
  })

  test('are in no two honest texts that follow each other', () => {
    const text = fc.constantFrom(...honest)
    fc.assert(
      fc.property(text, text, (first, second) => {
        expect(findSaidInsults(`${first}\n\n${second}`)).toEqual([])
      }),
    )
  })

  test('take time proportional to the length of the text, whatever it is', () => {
    for (const body of ['you are ', 'so so ', 'du bist ja so ', '“', 'please just ', 'you a, ']) {
      sentenceOn(body.repeat(40_000 / body.length))
    }
  })
})
