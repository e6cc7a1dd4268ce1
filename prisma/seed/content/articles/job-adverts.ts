import { body, callout, keyTakeaways, quote } from '../portable-text.ts'
import type { SeedPost } from '../seed-post.ts'

export const jobAdverts: SeedPost = {
  id: 'post-job-adverts',
  slug: 'write-the-advert-your-next-colleague-would-recognise',
  title: 'Write the advert your next colleague would recognise',
  standfirst:
    'Most job adverts are wish lists in a language nobody speaks. The best one I ever wrote described a bad Tuesday.',
  author: 'author-tomas-okafor',
  topics: ['topic-hiring', 'topic-culture'],
  publishedAt: '2026-06-01T08:00:00Z',
  cover: {
    picture: 'job-adverts',
    alt: 'A keyhole in a wall of paper strips, and behind it one lit window',
    focus: { x: 0.5, y: 0.5 },
  },
  body: body(
    `We had been looking for a warehouse planner for seven months. The advert asked for *a dynamic self-starter with excellent
communication skills*. It brought us ninety applications and nobody who stayed. So we tore it up and wrote instead what the job
was like. It is eleven in the morning, two lorries are late, one driver is shouting, and the system says that a pallet exists which
you can see does not. *If you find that you are already thinking about which lorry to unload first, please write to us.*

Nine people did. We hired two, and both are still there.

## An advert is a description, not an advertisement

Its purpose is not to attract as many people as possible. It is to let the right ones recognise themselves, and to let the others
leave in peace. Every vague word works against that. *Fast-paced* may mean exciting or understaffed. *Competitive salary* means that
you would rather not say. *Wears many hats* means that somebody left.

Write down instead:

- what the person will have **done** by the end of the first year, in three sentences;
- what an ordinary day looks like, and what a bad one looks like;
- who they will work with, and who decides what;
- what it pays, as a range you would really pay;
- where and when the work happens, and how much of that is up to them.

If the hiring manager can’t fill in that list, you are not late with the advert. You are early with the vacancy.`,
    callout('tip', {
      title: 'Four requirements, no more',
      text: 'For each one ask: would we turn down somebody excellent for lack of it? If the answer is no, it is a wish. Wishes cost you the careful people, who read them as rules.',
    }),
    `## Say what it pays

I have heard every argument against it: it upsets the people already here, it weakens our hand, competitors will see. If a
published range upsets your colleagues, the range is not the problem. As for the hand, you win a negotiation against a
candidate and lose it two years later when they find out. In a growing number of places the law has settled the question anyway.

## Write as you speak

Read the draft aloud to someone who does the job. Wherever they smile politely, cut. Replace *the successful candidate will be
required to* by *you will*. Replace *liaise* by *talk*. Look for words that paint one kind of person: *ninja*, *young team*, *work
hard, play hard*. You may not mean them to keep anyone out. They do.

Say plainly how to apply and what happens next: which steps, with whom, by when. Promise an answer to everyone and keep the
promise, even if it is two lines. People talk about how you said no for longer than you would think.`,
    quote(
      'A good advert should lose you most of its readers by the second paragraph, and keep the rest to the last.',
    ),
    `## After it is out

Count two things: how many of those who apply could do the job, and how many of those you invite say yes. If the first is low, the
description is vague. If the second is low, it is not true. Either way the advert is the cheapest part of hiring to change, and
you can do it on a Wednesday afternoon.

One last habit. When somebody joins, give them the advert after three months, with a red pen. Whatever they cross out is the
beginning of the next one.`,
    keyTakeaways(
      'Describe the work, a bad day included; recognition beats attraction.',
      'Four requirements at most, each one you would really insist on.',
      'Publish the pay range and the steps that follow.',
      'Let the newest colleague correct the advert after three months.',
    ),
  ),
}
