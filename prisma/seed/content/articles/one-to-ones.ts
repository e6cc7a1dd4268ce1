import { body, callout, keyTakeaways } from '../portable-text.ts'
import type { SeedPost } from '../seed-post.ts'

export const oneToOnes: SeedPost = {
  id: 'post-one-to-ones',
  slug: 'thirty-minutes-that-carry-a-team',
  title: 'Thirty minutes that carry a team',
  standfirst:
    'The regular one-to-one is the cheapest tool a manager has, and the first to be cancelled. How to hold one that people would miss.',
  author: 'author-nicole',
  topics: ['topic-first-time-managers', 'topic-culture'],
  publishedAt: '2026-08-17T08:00:00Z',
  cover: {
    picture: 'one-to-ones',
    alt: 'Two cups on a round table seen from above, their handles turned towards each other',
    focus: { x: 0.5, y: 0.5 },
  },
  body: body(
    `If I could look at a single number to guess how a team is doing, it would not be engagement or turnover. It would be the
share of one-to-ones that actually took place last quarter. A manager who keeps that half hour, week after week, has a place
where problems arrive while they are small. A manager who keeps moving it will hear the same problems later, from somebody
else, in a resignation letter.

## Whose meeting is it?

The other person’s. That is the one rule from which the rest follows. You have a dozen ways to tell people what you need:
the stand-up, the plan, a message, your face in the corridor. They have this. So they bring the agenda, they go first, and if
they want to use the time for a walk and a grumble, that is what it is for.

Status does not belong here. If you catch yourself asking *and how far is the migration?*, you have turned their half hour into
yours. Write the question down and ask it where work is discussed.

## A shape that works

- **The first ten minutes** are theirs, without a prompt. Bear the silence; the real topic is usually the second one.
- **The next ten** are for obstacles. *What is slower than it should be? What can I move out of your way?* Take one thing with you.
- **The last ten** are for growth, at least every other week. What are they learning? What would they like to try next?

Keep one running page for the two of you, open to both, newest on top. Three lines a meeting: what we spoke about, what I will
do, what you will do. It is the kindest thing you can give your own memory, and it makes the annual review a matter of
reading.`,
    callout('tip', {
      title: 'Questions for a week when nobody has anything',
      text: 'What did you explain to someone this week? What would you stop doing if nobody noticed? Whom have you not spoken to for too long? When were you last bored?',
    }),
    `## How often, how long, where

Weekly for new people and hard times, every other week for settled ones, never less. Thirty minutes is enough if it is kept,
and an hour is not enough if it is not. Walk when you can. On a call, cameras are optional and chat windows are closed; people
can hear you reading mail.

When you must cancel, don’t cancel. Move it, within the same week, and say why. A meeting that is moved says *you matter and
today is on fire*. A meeting that is dropped says the first half was not true.

## When somebody goes quiet

Every manager has one report who answers *all good* for months. Do not fill the silence with work. Try being specific about
something you noticed: *you usually push back in planning; lately you haven’t.* Try offering first: say what you found hard
this week. And try another setting. I once learned in six minutes of waiting for a bus what eight meetings in a nice room
had not told me.

Sometimes the quiet person is simply fine. Believe them, and keep the slot. The point of a regular meeting is that it is
already there on the day when things are not.

## What not to promise

You will hear about pay, about health, about a colleague who takes credit. Two sentences keep you honest. *I can’t promise that,
but I will find out and tell you on Thursday.* And: *if you tell me something I am obliged to act on, I will tell you so before I
do.* People do not need a manager who can fix everything. They need one who comes back on Thursday.`,
    keyTakeaways(
      'It is their meeting: they bring the agenda and speak first.',
      'Keep status out, obstacles and growth in.',
      'Write three lines each time, on a page you share.',
      'Move it if you must, never drop it.',
    ),
  ),
}
