import { body, callout, comparison, figure, keyTakeaways, quote } from '../portable-text.ts'
import type { SeedPost } from '../seed-post.ts'

export const managementVsLeadership: SeedPost = {
  id: 'post-management-vs-leadership',
  slug: 'management-vs-leadership',
  title: 'Management vs. Leadership',
  standfirst:
    'We use the two words as if they were one. They name different work, and a team that gets only one of them notices sooner or later.',
  author: 'author-nicole',
  topics: ['topic-leadership', 'topic-first-time-managers'],
  publishedAt: '2026-10-05T08:00:00Z',
  cover: {
    picture: 'management-vs-leadership',
    alt: 'Two arcs, one of straight bricks and one of a single free stroke, meet in a keystone',
    focus: { x: 0.5, y: 0.42 },
  },
  body: body(
    `Ask ten people what a manager does and what a leader does, and you will hear the same
answer twice. The job titles do not help: we promote people into *management*, send them to *leadership* training,
and measure them on both without saying which is which. After fifteen years beside new managers I have come to
think that much of their early misery comes from exactly this. Nobody told them that they had been given two jobs.

Both jobs matter. They differ in what they look at, in what they ask of you, and in what goes wrong when they are
missing. Here they are side by side, and then one by one.`,
    comparison({
      title: 'Six aspects, two kinds of work',
      left: 'Management',
      right: 'Leadership',
      rows: [
        [
          'Focus and goals',
          'Efficiency: plans, organises and keeps resources under control so that agreed goals are met.',
          'Direction: paints a picture of where to go, inspires people towards it and sets change in motion.',
        ],
        [
          'Roles and responsibilities',
          'Coordinates the work and sees to it that procedures are known and followed.',
          'Guides people, shapes the culture they work in and makes room for new ideas.',
        ],
        [
          'Decision-making',
          'Leans on procedure and routine; at its best with structured problems.',
          'Leans on strategy and judgement; at its best where the situation is ambiguous.',
        ],
        [
          'Relationship with people',
          'Directs people towards outcomes.',
          'Empowers people towards their potential.',
        ],
        [
          'Risk-taking',
          'Averse to risk: protects what works and values stability.',
          'Takes calculated risks, and says aloud what they might cost.',
        ],
        [
          'Time horizon',
          'Short: this week, this quarter, this budget.',
          'Long: the years in which people and markets change.',
        ],
      ],
    }),
    `## Focus and goals

Management begins with a question of *how*. The goal is given; the work is to reach it with the people, the money and the
hours at hand. Planning, organising and control are unglamorous words, but a payroll that arrives on the right day is
made of them. Leadership begins with *where* and *why*. It offers a vision that people can repeat in their own words, and
it makes change feel like something they do, not something done to them.

## Roles and responsibilities

A manager coordinates. Who does what, by when, under which rule, and who notices if it does not happen? A leader guides.
They are watched more than they are listened to: what they praise, what they let pass and whom they ask for advice
becomes the culture, long before anyone prints it on a poster. Innovation lives or dies in the same place, because people
bring ideas to whoever treated the last one well.

## Decision-making

Many decisions have been made a hundred times before. Leave, expenses, shift swaps: here a procedure is a kindness, since it
treats everyone alike and spares a hundred discussions. Other decisions have no precedent. Should we enter that market,
merge these teams, keep hiring through a bad quarter? No handbook answers them. Somebody has to weigh incomplete facts
against a strategy, decide, and stay around for the consequences.`,
    callout('tip', {
      title: 'A test for your calendar',
      text: 'Mark last week’s meetings with an M or an L. If one letter is missing altogether, you know which of your two jobs nobody is doing.',
    }),
    `## Relationship with people

Directing people toward an outcome is honest work: clear expectations, regular feedback, help when someone is stuck. It
answers *what do you need from me?* Empowering people toward their potential answers a different question, *what could I
become here?* It means handing over work that you would do faster yourself, and resisting the urge to take it back.`,
    quote(
      'People rarely remember the plan you made for them. They remember the day you trusted them with one of their own.',
      'Nicole',
    ),
    `## Risk-taking

Good managers are careful with other people’s money, safety and time. Stability is not timidity; it is what lets everyone
else concentrate. Good leaders know that standing still is a risk as well. They take chances, but calculated ones: small
enough to survive, large enough to learn from, and described in advance so that failure is a result and not a scandal.

## Time horizon

Ask what someone worries about on a Sunday evening. If it is Monday’s roster, you are listening to the manager in them. If
it is whether the team will still have the right skills in three years, it is the leader. A company that thinks only in
quarters drifts; one that thinks only in decades runs out of cash before it arrives.
`,
    figure({
      drawing: 'balance',
      alt: 'A beam on a wedge: a stack of bricks on the left end, one large ball on the right, level',
      caption: 'Level, for the moment. Balance is something you keep doing.',
    }),
    `## You need both, and you may be both

It is tempting to make leadership the hero of this story. I have seen what happens when people do. Visionaries without
management leave behind inspired teams who cannot get a laptop approved. Managers without leadership leave behind perfect
processes for a purpose that everyone has forgotten.

An organisation needs the two in balance, and most of the people I admire show both, often within the same hour: they
close the budget, then walk over to ask a junior colleague what *she* would do. You will lean to one side; most of us do.
Learn which one, and practise the other.`,
    keyTakeaways(
      'Management keeps today’s promises; leadership decides which promises are worth making.',
      'They differ in six ways: focus, role, decisions, people, risk and time.',
      'Neither is the senior version of the other. An organisation needs both in balance.',
      'Know which way you lean, practise the other side, and keep someone near who leans against you.',
    ),
  ),
}
