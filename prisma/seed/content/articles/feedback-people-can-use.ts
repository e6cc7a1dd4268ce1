import { body, callout, keyTakeaways, quote } from '../portable-text.ts'
import type { SeedPost } from '../seed-post.ts'

export const feedbackPeopleCanUse: SeedPost = {
  id: 'post-feedback-people-can-use',
  slug: 'feedback-people-can-use',
  title: 'Feedback people can use',
  standfirst:
    'Most feedback fails before a word is spoken: it comes too late, aims at the person, and leaves nothing to do. Three habits put that right.',
  author: 'author-nicole',
  topics: ['topic-leadership', 'topic-culture'],
  publishedAt: '2026-09-14T08:00:00Z',
  cover: {
    picture: 'feedback',
    alt: 'Concentric rings spread from two stones in still water and cross each other',
    focus: { x: 0.5, y: 0.5 },
  },
  body: body(
    `A team lead I was coaching once read me the feedback she was about to give. “You need to be more proactive.” I asked
her what the person should do differently on Monday at nine. She thought for a while and laughed. She did not know either.

That sentence is everywhere, and it is useless in a way that is worth understanding. It describes a disappointment, not a
behaviour. It cannot be acted upon, so it can only be worried about. Good feedback is the opposite: dull, specific, and
usable by lunch.

## Habit one: make it small and soon

The best time is within two days, while you both remember the same meeting. The best size is one thing. A year’s worth of
observations saved for the annual review is not feedback; it is an ambush with a form attached.

Small and soon also changes the temperature. *In the call just now, the client asked about the price twice and you answered with
the schedule* takes thirty seconds, and nobody needs a tissue.

## Habit two: describe, don’t diagnose

Say what you saw or heard, and what followed from it. Leave out the theory about character. “You interrupted Dana three times,
and she stopped contributing” is a fact and its consequence; both can be checked. “You are arrogant” is a verdict, and people
rightly appeal against verdicts.

A simple order helps when you are nervous:

1. **Where and when.** “In yesterday’s stand-up…”
2. **What happened.** “…you told the team that the test environment was their problem…”
3. **What it led to.** “…and two of them spent the afternoon on something you had already fixed.”
4. **A question.** “How did it look from where you stood?”

The fourth step is not politeness. About one time in four I learn something that changes the first three.`,
    callout('tip', {
      title: 'Praise deserves the same care',
      text: '“Great job” is as vague as “be more proactive”. Say what was good and what it made possible; people repeat what they can recognise.',
    }),
    `## Habit three: leave something to do

End with one next step, chosen by the person who will take it. *What would you like to try?* beats *here is what you should do*,
because an idea of one’s own survives the weekend. Then note when you will look at it again, and do look. Feedback without a
second conversation teaches people that you were only letting off steam.

## When you are the one receiving it

Managers who want honest feedback have to pay for it, in advance, with their own reactions. Say thank you before anything
else. Ask for an example. Resist explaining. Then change one visible thing and name the person who caused it. The next
piece of feedback will arrive sooner, and it will be better.`,
    quote('The price of honest feedback is what happened to the last person who gave it.'),
    `## The hard ones

Some conversations are not a matter of habit: someone’s work has been below standard for months, or a behaviour has hurt
people. Prepare those. Write down the facts, decide beforehand what must change and by when, tell your own manager or HR, and
choose a room with a door. Speak early in the conversation and early in the week, so that the other person is not left
alone with it on a Friday evening.

Be kind, and be clear; if you must choose in a given sentence, be clear. Kindness that leaves someone guessing whether their job
is at risk is not kindness. It is your own discomfort, passed on.`,
    keyTakeaways(
      'Give feedback within two days, one thing at a time.',
      'Describe what you saw and what followed; keep theories of character to yourself.',
      'Let the other person choose the next step, and come back to it.',
      'How you take feedback decides how much of it you will ever get.',
    ),
  ),
}
