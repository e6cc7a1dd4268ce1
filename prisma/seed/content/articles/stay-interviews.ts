import { body, callout, keyTakeaways } from '../portable-text.ts'
import type { SeedPost } from '../seed-post.ts'

export const stayInterviews: SeedPost = {
  id: 'post-stay-interviews',
  slug: 'ask-before-they-leave',
  title: 'Ask before they leave',
  standfirst:
    'Exit interviews collect excellent advice from people who no longer need you to take it. Have the same talk a year earlier.',
  author: 'author-nicole',
  topics: ['topic-culture'],
  publishedAt: '2026-04-20T08:00:00Z',
  cover: {
    picture: 'stay-interviews',
    alt: 'A half-open door throws a wedge of light across a floor of tiles',
    focus: { x: 0.62, y: 0.5 },
  },
  discussion: { mode: 'closed' },
  body: body(
    `I keep a folder of exit interviews, names removed. Reading it from beginning to end is instructive. Almost everyone who left
had told somebody why, about a year before they handed in their notice. They had told a colleague at lunch, a partner in the
kitchen, a friend in a message. The one person they had not told was the one who could have done something.

The reason is simple. We ask on the last day. By then the answer is a courtesy.

## The stay interview

Turn it round. Once a year, apart from any review, sit down with each person you would be sorry to lose, which I hope is each
person, and ask why they stay. Forty minutes, no form, no rating, no mention of pay unless they bring it up. Five questions are
plenty:

1. What do you look forward to when you start the week?
2. When did you last think about leaving, and what set it off?
3. What are you good at that we don’t use?
4. If you could change one thing about how we work, what would it be?
5. What should I do differently, as your manager?

The second is the one that people hesitate to ask. Ask it in just those words. It says that thinking about leaving is normal, that
you know it, and that it can be talked about here. I have never seen it put the idea into a head where it was not already.

## Listen for the trigger

People rarely leave because of a condition. They leave because of a moment: a promotion announced in a corridor, a promise that
nobody remembered, a joke in a meeting that everyone let pass. The condition had been bearable until then. So when someone
tells you about a moment, do not explain it. Ask what it meant to them.`,
    callout('caution', {
      title: 'Do not ask if you will not act',
      text: 'One change for each conversation, however small, within thirty days. A question that leads nowhere is worse than no question; people can tell a survey from an interest.',
    }),
    `## What you may hear, and what to do with it

**“I don’t see what comes next.”** The commonest answer, and the cheapest to mend. Draw the next two steps together, even if neither
is a promotion. Most people will wait for something they can see.

**“I’m tired.”** Believe it at once. Ask what could be dropped for three months, then drop it yourself, in writing, so that nobody
else quietly picks it up.

**“I’m paid less than I’m worth.”** Thank them, find out whether it is true, and answer within two weeks. If it is true, say so and say
what happens. If it is not, show them how you know.

**“It’s you.”** It happens. Ask for an example, say thank you, and give yourself a night before you say anything else.

## Keep it where it belongs

Notes from a stay interview belong to the two people in the room. Themes may travel, names may not. The moment somebody’s honest
sentence turns up in a slide, you have held your last one.

At the end of the year lay the themes beside the folder of exits. In the organisations where I have done this for long enough, the
second pile slowly gets thinner, and its contents more interesting: people begin to leave for something, and not away from us.
That is as much as any employer can wish for.`,
    keyTakeaways(
      'Ask people why they stay, once a year, while the answer still helps.',
      'Ask plainly when they last thought of leaving.',
      'Look for the moment behind the condition.',
      'Act on one thing within thirty days, and keep names out of it.',
    ),
  ),
}
