import { body, callout, keyTakeaways, quote } from '../portable-text.ts'
import type { SeedPost } from '../seed-post.ts'

export const careerInTheMiddle: SeedPost = {
  id: 'post-career-in-the-middle',
  slug: 'the-middle-of-a-career-is-not-a-waiting-room',
  title: 'The middle of a career is not a waiting room',
  standfirst:
    'Fifteen years in, the next step is no longer handed to you. Three questions and one small experiment for the years in which careers go quiet.',
  author: 'author-nicole',
  topics: ['topic-careers', 'topic-leadership'],
  publishedAt: '2026-02-23T08:00:00Z',
  cover: {
    picture: 'career-in-the-middle',
    alt: 'A staircase turns halfway up and goes on in another colour',
    focus: { x: 0.5, y: 0.4 },
  },
  discussion: { mode: 'premoderated' },
  body: body(
    `The beginning of a career comes with instructions. Learn this, pass that, apply there. Towards the end there is a date. In between
lie twenty years for which nobody prints a timetable, and it is there that capable people come to my office, close the door and say
that nothing is wrong.

Nothing is wrong, and something is missing. You are good at your work. You are trusted with more of the same. The ladder that you
were climbing has turned into a landing, with a nice view and no stairs.

## Three questions

**What do people come to you for?** Not your job description: the things for which somebody walks past three other desks to yours. That
is your real position in the company. It is often a better starting point for what comes next than your title is.

**What would you do for a year without getting better at it?** Ambition hides in what you are willing to repeat. If you would happily
prepare negotiations for a year, but budgets only because somebody must, you have learned more than any personality test will
tell you.

**Which door are you keeping open out of politeness?** Many of us hold on to an option, the move abroad, the doctorate, the own business,
long after we stopped wanting it. Closing it, aloud, gives back a surprising amount of attention.

## Up is one direction of several

We talk about careers as if gravity were the only force. There are other ways to grow:

- *deeper*: to become the person who knows, and to be paid for it;
- *sideways*: into the neighbouring department whose problems you have complained about for years;
- *outwards*: into teaching, mentoring, a professional body, a board;
- *back*: to a craft that you left when you were promoted, this time with the judgement you didn’t have then.

None of these is second best. The saddest managers I know are excellent specialists who took the only staircase that was lit.`,
    callout('tip', {
      title: 'The ten per cent experiment',
      text: 'Before you change jobs, change four hours a week for three months. Sit in on the other team, teach one course, take the project nobody owns. You will know more than from a year of thinking.',
    }),
    `## How to have the conversation

Your manager is not a mind reader, and is probably grateful that you never ask for anything. So ask, and make it easy. Say what you
have noticed about yourself, name one experiment, explain what it would cost and when you will both look at it again. Do not begin
with pay or title; they follow movement more readily than they cause it.

If the answer is no, ask what would have to be true for it to be yes. If there is no answer to that either, you have learned
something about the landing.`,
    quote('Nobody is stuck who is still able to be a beginner at something.', 'Nicole'),
    `## A word to employers

You spend fortunes on the first year and the last. Look at the people in the middle. They know how things work, they are the ones
new colleagues ask, and they are seldom on anyone’s list because nothing about them is urgent. A conversation, a course, a loan to
another team for six months: it costs little, and it is remembered for a decade.

And to you, if you are the one on the landing: the view is real, you have earned it, and you are allowed to look for the next flight
of stairs.`,
    keyTakeaways(
      'Find out what people really come to you for; that is your position.',
      'Growing deeper, sideways, outwards or back is growth.',
      'Try four hours a week for three months before you change everything.',
      'Ask your manager for an experiment, not for a rescue.',
    ),
  ),
}
