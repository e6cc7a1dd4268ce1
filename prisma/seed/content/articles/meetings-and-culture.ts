import { body, callout, keyTakeaways } from '../portable-text.ts'
import type { SeedPost } from '../seed-post.ts'

export const meetingsAndCulture: SeedPost = {
  id: 'post-meetings-and-culture',
  slug: 'your-culture-is-what-happens-in-your-meetings',
  title: 'Your culture is what happens in your meetings',
  standfirst:
    'Posters say what a company would like to be. To learn what it is, sit at the back of a weekly meeting and count six things.',
  author: 'author-tomas-okafor',
  topics: ['topic-culture', 'topic-leadership'],
  publishedAt: '2026-01-12T08:00:00Z',
  cover: {
    picture: 'meetings-and-culture',
    alt: 'Overlapping speech bubbles, some large and some small, around an empty centre',
    focus: { x: 0.5, y: 0.5 },
  },
  body: body(
    `When a company asks me to *look at the culture*, they expect a survey. I ask for a chair instead. Three ordinary meetings, at the back,
with a notebook. The posters in the corridor tell me what they hope for. The meetings tell me what they do.

I count six things, and you can count them as well. It takes a pencil and a little courage.

## One: who speaks, and for how long

Make a mark for each half minute, beside a name. In most rooms two people have three quarters of the marks. That may be right; an
expert explains, a decision needs an owner. Often it is only habit. Show the marks to the two. In my experience they are astonished,
and they mend it by themselves.

## Two: what happens to a half-finished idea

Somebody says *this may be nonsense, but…* Watch the next ten seconds. Does anyone ask a question? Does the next speaker build on it, or
restart the previous topic? A team’s appetite for innovation is decided in those ten seconds, whatever the strategy says.

## Three: who gets interrupted

And by whom, and does anybody say *let her finish*? You will see seniority, gender, accent and loudness at work more clearly than in any
pay report. The person in the chair can change it in a week by using four words.

## Four: how bad news arrives

Early and plain, or late and wrapped? When a project turns red overnight, nobody is surprised but the boss. Look at what happened to the
last person who brought bad news, and you will know why the next one waited.

## Five: whether a decision can be found again

Ask three participants an hour later what was decided. If you get three answers, the meeting was a conversation. Conversations are
fine, provided nobody thinks that they were decisions.

## Six: how it ends

On time, late, or by people leaving one after the other for the next one? Punctuality is not a matter of manners here. It shows
whose time counts.`,
    callout('note', {
      title: 'Count your own first',
      text: 'Nobody likes to be observed by a manager with a notebook. Count in the meetings you chair, publish the result, and say what you will change. After that, others will ask to borrow the pencil.',
    }),
    `## Then change one thing

Not six. Choose the number that bothers you most and make one rule for one meeting for one month. The following have worked in real
teams:

- Everyone writes for three minutes before anyone speaks.
- The most senior person speaks last.
- The last five minutes belong to one question: *what have we decided, and who will tell those who were not here?*
- A meeting without a question to answer is cancelled by noon of the day before.

After a month, count again. If the number has moved, keep the rule and pick the next. If it has not, drop it without ceremony.

## Why it works

Culture sounds like something large and slow, and so we treat it with campaigns. But it is made of small repeated scenes, and
the meeting is the scene that everyone has seats for. Change how ten people treat each other for one hour each week, and you will
have changed what they expect from each other in the other thirty-nine. They carry it out of the room with them. Nobody has to
print a poster.`,
    keyTakeaways(
      'Count who speaks, who is interrupted, and how bad news arrives.',
      'The ten seconds after a half-finished idea decide how many more will come.',
      'Change one rule in one meeting for one month, then count again.',
      'Start with the meetings that you chair yourself.',
    ),
  ),
}
