import { body, callout, keyTakeaways, quote } from '../portable-text.ts'
import type { SeedPost } from '../seed-post.ts'

export const firstNinetyDays: SeedPost = {
  id: 'post-first-ninety-days',
  slug: 'your-first-ninety-days-as-a-manager',
  title: 'Your first ninety days as a manager',
  standfirst:
    'You were promoted for being good at a job that is no longer yours. A plan for the three months in which everyone decides what kind of manager you are.',
  author: 'author-nicole',
  topics: ['topic-first-time-managers'],
  publishedAt: '2026-11-09T08:00:00Z',
  cover: {
    picture: 'first-ninety-days',
    alt: 'A path of stepping stones in three colours winds over hills towards a low sun',
    focus: { x: 0.4, y: 0.55 },
  },
  body: body(
    `The announcement goes out on a Thursday. By Monday your calendar has doubled, a former peer has gone quiet, and
somebody asks whether they may swap their holiday, as if you had always been the person to ask. Most first-time managers
tell me that nobody explained what to do next. So here is what I hand to mine.

## Days 1 to 30: listen in public

Your first task is not to improve anything. It is to find out how things work and to be *seen* finding out. Meet every
person in the team alone, for forty-five minutes, and ask the same five questions:

1. What are you working on that you are proud of?
2. What takes longer than it should?
3. What did my predecessor do that I should keep doing?
4. What do you want to be doing in two years?
5. What should I know that nobody will tell me?

Write down the answers, and at the end of the month tell the team what you heard, without names. Three themes are enough.
You will have shown that talking to you leads somewhere, which is the only reason people ever do it twice.`,
    callout('caution', {
      title: 'The reorganisation can wait',
      text: 'Almost every manager who changes the structure in the first month changes it again in the sixth. Leave the boxes and the lines alone until you can say what each of them is for.',
    }),
    `## Days 31 to 60: settle the contract

Now make the unspoken spoken. With each person, agree on what a good quarter looks like: two or three results, in
sentences, written where you both can see them. Agree also on how you will work. How soon do you expect an answer to a
message? What may they decide without you? What do you want to hear about before it happens?

If you now manage people who were your peers last month, say so early and once. *Last month we complained about planning
together. I am going to keep listening to those complaints, and I can't join in any more.* It is awkward for a minute. Not
saying it is awkward for a year.

The hardest part of this month is letting go of your old work. You are fast at it, it is satisfying, and it is not your job.
Give away the tasks you like best first: those are the ones that will otherwise come back to your desk at nine in the
evening.

## Days 61 to 90: make one thing better

By now you know what takes longer than it should. Choose one irritation that touches everybody, small enough to be solved
in four weeks, and solve it with the people who complained about it. A handover that always loses a file. A meeting that
could be a page. The point is less the improvement than the proof: things can change here, and we are the ones who change
them.

Then close the circle. Ask each person two questions: *what should I do more of, what should I do less of?* Thank them,
choose one answer, and act on it within a week.`,
    quote('Nobody expects a new manager to know everything. They do expect you to notice things.', 'Nicole'),
    `## What will go wrong

You will give feedback too late and too softly. You will say yes to your own boss in a hurry and regret it on the team’s
behalf. One conversation will go badly and you will replay it in the shower. All of this is the ordinary price of learning a
craft in front of an audience.

Find two allies for it: another new manager, with whom you can be honest, and somebody who has done this for ten years, who
will laugh kindly and tell you about *their* first ninety days. If your company offers neither, ask HR to introduce you. In
my experience it is the favour we are happiest to do.`,
    keyTakeaways(
      'Month one is for listening, with the same questions for everyone and an answer to all.',
      'Month two is for agreements: results, decisions, and the new distance to former peers.',
      'Month three is for one visible improvement, made together.',
      'Give away the work you love first; it is the work that comes back.',
    ),
  ),
}
