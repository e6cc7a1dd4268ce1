import { body, callout, comparison, keyTakeaways } from '../portable-text.ts'
import type { SeedPost } from '../seed-post.ts'

export const structuredInterviews: SeedPost = {
  id: 'post-structured-interviews',
  slug: 'the-structured-interview-without-the-stiffness',
  title: 'The structured interview, without the stiffness',
  standfirst:
    'Asking everyone the same questions is the fairest and the most accurate way to hire that we know. It need not feel like a customs inspection.',
  author: 'author-tomas-okafor',
  topics: ['topic-hiring'],
  publishedAt: '2026-10-26T08:00:00Z',
  cover: {
    picture: 'structured-interviews',
    alt: 'Five identical chairs in a row, each casting a shadow of another shape',
    focus: { x: 0.55, y: 0.5 },
  },
  body: body(
    `I used to be proud of my instinct. Ten minutes of good conversation and I *knew*. Then a patient colleague made me
write down my predictions and look at them a year later. I had been right a little more often than a coin.

Decades of research on selection say the same with more dignity. A chat about the CV tells you whether you enjoy somebody’s
company. An interview in which each candidate gets the same job-related questions, and each answer is scored against the
same description, tells you much more about how they will do the work. It is also easier to defend when a rejected
candidate asks why.

Hiring managers agree with all of this, and then don’t do it, because they picture a person with a clipboard. So let us talk
about how to make it humane.

## Start from the work, not from the person

Before anyone writes a question, list four things that the person will have to do well in the first year. Not traits.
*Calm* is a trait; *takes a call from a customer whose delivery is late, and ends it with a plan* is work. Each of the four gets
one or two questions and nothing else gets any.

Good questions come in two kinds. The first asks for the past: *tell me about a time when two people you depended on disagreed.
What did you do?* The second puts a situation on the table: *it is Thursday, the report is due on Friday, and the numbers you were
given do not add up.* People with long careers shine in the first kind. Ask the second as well, or you will hire only those
who have already had the chance.

## Write down what good sounds like

For each question, write three short descriptions before you meet anyone: a weak answer, a solid one, a strong one. It takes an
hour and settles, in advance, the argument that would otherwise happen after the interview with your favourite candidate in
mind.`,
    comparison({
      title: 'One question, described in advance',
      left: 'A weak answer',
      right: 'A strong answer',
      rows: [
        [
          'Situation',
          'Stays general: “I am good with conflict.”',
          'Names a case, who was involved and what was at stake.',
        ],
        [
          'Own part',
          '“We” throughout; what the candidate did stays unclear.',
          'Says plainly what they did, and what others did.',
        ],
        ['Result', 'Ends when the quarrel ends.', 'Says what came of it, also where it went wrong.'],
        ['Learning', 'Would do the same again.', 'Would change one thing, and can say why.'],
      ],
    }),
    `## Then be a good host

Structure concerns what is asked and how it is judged. Everything else is hospitality, and you can have as much of that as
you like.

- Send the topics two days ahead. You are not testing who panics best.
- Begin with five unscored minutes: who we are, what today looks like, when you will hear from us.
- Say that you will take notes, and that everyone gets the same questions. Candidates are relieved to hear it.
- Follow up freely. *What made that hard?* is not a breach of structure; skipping a question because you like someone is.
- Leave a quarter of the time for *their* questions, and answer them truthfully.`,
    callout('note', {
      title: 'Score alone, talk after',
      text: 'Each interviewer writes down their scores before anybody speaks. The first opinion voiced in a room has a way of becoming the room’s opinion.',
    }),
    `## What you give up

You give up the pleasure of the clever question. No more *what animal would you be?*, no more puzzles about golf balls in a
bus. You give up the warm feeling that you can tell. And you will sometimes watch a delightful person score lower than a
quiet one, and feel the pull to adjust the numbers.

Don’t. Write down your doubt beside the score, discuss it openly, and look again in a year. That habit, more than any
technique, is how an organisation gets better at hiring: it keeps its predictions where it can check them.`,
    keyTakeaways(
      'Ask every candidate the same questions, taken from the work of the first year.',
      'Describe weak and strong answers before you meet anyone.',
      'Score alone first, then talk.',
      'Structure is for the judgement; the welcome can be as warm as you are.',
    ),
  ),
}
