import { body, callout, comparison, keyTakeaways } from '../portable-text.ts'
import type { SeedPost } from '../seed-post.ts'

export const cvThatAnswers: SeedPost = {
  id: 'post-cv-that-answers',
  slug: 'a-cv-that-answers-questions',
  title: 'A CV that answers questions',
  standfirst:
    'I have read something like forty thousand applications. The good ones have one thing in common, and it is not the layout.',
  author: 'author-nicole',
  topics: ['topic-careers'],
  publishedAt: '2026-07-06T08:00:00Z',
  cover: {
    picture: 'cv-that-answers',
    alt: 'A sheet of paper folded into a boat sails over lines of ruled text',
    focus: { x: 0.6, y: 0.45 },
  },
  body: body(
    `Nobody reads a CV the way its author wrote it. You wrote a life; the reader has a vacancy. On the first pass they spend less
than a minute, and in that minute they are looking for answers to four questions. Put your best foot forward means: make those
four answers impossible to miss.

## The four questions

1. **Can this person do the work?** Not *have they had the title*. Which of the things in our advert have they done before?
2. **How well?** Compared with what, and how would anyone know?
3. **Why this step?** Does the move make sense, from there to here?
4. **What will I have to explain?** Gaps, short stays, a change of field. They are rarely a problem. Unexplained, they are.

Everything on the page either answers one of these or makes the answer harder to find.

## Duties are not evidence

The most common line in any CV begins with *responsible for*. It tells me what was on your desk, not what you did with it.
Compare:`,
    comparison({
      title: 'The same job, twice',
      left: 'What was on the desk',
      right: 'What you did with it',
      rows: [
        [
          'Store manager',
          'Responsible for a team of fourteen and weekly rosters.',
          'Led fourteen people; cut last-minute shift changes by half in a year by letting the team plan its own weekends.',
        ],
        [
          'Payroll clerk',
          'In charge of monthly payroll for 600 employees.',
          'Ran payroll for 600; found and closed the loophole behind a third of all corrections.',
        ],
        [
          'Career break',
          '2023–2025: family reasons.',
          '2023–2025: cared for a parent. Kept my certificate current; back full time since March.',
        ],
      ],
    }),
    `You do not need a number in every line. You need a *before and after*. If you can’t recall one, ask a former colleague what changed
when you arrived. People remember your results better than you do.

## One page of truth, many versions

Keep a long document that nobody sees, with every project, result and date. For each application copy out the half page that
answers *their* questions, in their words where those are honest words for what you did. If the advert says *stakeholders* and you
wrote *clients*, use theirs. This is not a trick for machines. It saves the reader a translation.

Plain layout wins: one column, a readable size, dates on one side, no bars that rate your Spanish at 80 per cent. Software
that reads applications stumbles over text boxes and icons, and so do people on a phone.`,
    callout('note', {
      title: 'About the photograph',
      text: 'Customs differ between countries. Where it is optional, leave it out: it answers none of the four questions, and it invites judgements nobody should be making.',
    }),
    `## The middle of a career

If you have fifteen years behind you, the difficulty is choosing. Give the last two roles three quarters of the page, and the
rest a line each. Old successes prove that you were young once; recent ones prove that you can do this. If you are changing
fields, open with three sentences that make the bridge for the reader: what you did, what carries over, why now.

## The start of one

With no experience to show, show work. A club’s budget, a shift you organised, a thing you built, a course you finished while
stacking shelves. I once hired a trainee because of a single line: *ran the queue at a vaccination centre; redesigned the signs
after day two.* That was all four answers in eleven words.

## Before you send it

Give it to somebody who does not know your job, for one minute by the clock. Take it away and ask what you are good at. If they
can tell you, send it.`,
    keyTakeaways(
      'Answer four questions: can you, how well, why this step, what needs explaining.',
      'Replace duties with a before and an after.',
      'Keep one long private record and copy from it for each application.',
      'Test it on a stranger, for one minute.',
    ),
  ),
}
