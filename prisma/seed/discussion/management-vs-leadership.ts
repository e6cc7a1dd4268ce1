import type { SeedDiscussion } from './seed-comment.ts'

/** The largest discussion, with published, held, rejected and deleted comments. */
export const managementVsLeadershipDiscussion: SeedDiscussion = {
  postId: 'post-management-vs-leadership',
  comments: [
    {
      by: 'priya.raman',
      at: '2026-10-05T11:24:00Z',
      body: `The calendar test stung. I marked last week and found **nineteen M and no L at all**, and the one meeting I had been proud of turned out to be a status round with better biscuits.

What I would add: the L hours are the first to go when somebody is on leave. Nobody notices for a month, and then the team asks what we are actually for.`,
      replies: [
        {
          by: 'nicole',
          at: '2026-10-05T13:02:00Z',
          body: `Nineteen to nil is more honest than most. Don’t go looking for ten new L hours; take one of the nineteen and give it a different question. *What should we stop doing?* fits into any status round.`,
          replies: [
            {
              by: 'priya.raman',
              at: '2026-10-12T08:15:00Z',
              body: `Tried it this morning. We stopped a weekly report that, it turns out, nobody has opened since spring. I will be back with the next one.`,
            },
          ],
        },
        {
          by: 'ben.achterberg',
          at: '2026-10-05T19:40:00Z',
          body: `Same here, and I blame the tools as much as myself. What gets a slot in the calendar is what recurs, and what recurs is management.`,
        },
      ],
    },
    {
      by: 'jonas.weller',
      at: '2026-10-05T15:51:00Z',
      body: `I run a night shift of forty in a distribution centre, and I’d like to put in a word for the left-hand column. A vision is a fine thing, but at two in the morning people want to know three things:

- is the roster right
- is the line safe
- will somebody pick up the phone

Get those wrong and you can inspire all you like. In my world good management *is* the most respectful form of leadership.`,
      replies: [
        {
          by: 'amara.diallo',
          at: '2026-10-05T17:33:00Z',
          body: `I learnt the most about leadership from a shift manager like you. She never once used the word. She knew whose child was ill, and the roster showed it.`,
        },
        {
          by: 'hanna.lindqvist',
          at: '2026-10-06T07:12:00Z',
          body: `Agreed as far as it goes. But who decided that the line needs forty people at two in the morning? That question sits in the right-hand column, and somebody on the night shift should be asked it.`,
          replies: [
            {
              by: 'jonas.weller',
              at: '2026-10-06T22:47:00Z',
              body: `Fair. We were asked last year for the first time, and two of our five ideas are now how it’s done.`,
            },
          ],
        },
      ],
    },
    {
      by: 'noor.haddad',
      at: '2026-10-06T09:20:00Z',
      body: `> Managers without leadership leave behind perfect processes for a purpose that everyone has forgotten.

We had a form for approving forms. I wish I were exaggerating. It survived three reorganisations because the person who knew why it existed had retired, and nobody felt entitled to ask.`,
      replies: [
        {
          by: 'tadeusz.nowik',
          at: '2026-10-06T10:05:00Z',
          body: '',
          status: 'DELETED',
          replies: [
            {
              by: 'noor.haddad',
              at: '2026-10-06T10:31:00Z',
              body: `I take the point, though I’d rather we did not name the company. People who still work there read this too.`,
            },
          ],
        },
        {
          by: 'grace.mbeki',
          at: '2026-10-07T06:58:00Z',
          body: `Our rule since last autumn: every procedure carries the name of a person who may abolish it. Half of them found no owner, and that settled the matter.`,
        },
      ],
    },
    {
      by: 'luis.ferrer',
      at: '2026-10-08T16:09:00Z',
      body: `A question from somebody three weeks into the job. My predecessor was pure *leadership*: adored, and impossible to pin down. The team now treats every plan I make as an insult to his memory. Do I start with the order they need, or with the trust I don’t have yet?`,
      replies: [
        {
          by: 'grace.mbeki',
          at: '2026-10-08T18:44:00Z',
          body: `Start with something small that they have been complaining about themselves, fix it in a week, and say who had the idea. That is order *and* trust, and it insults nobody.`,
        },
        {
          by: 'nicole',
          at: '2026-10-09T07:30:00Z',
          body: `What Grace says. And ask them what he did that they would like to keep. You’ll get a list of three or four things, most of which cost nothing; put them in your plan with his name on them.`,
        },
        {
          by: 'luis.ferrer',
          at: '2026-10-16T15:20:00Z',
          body: `Thank you both. It was the Friday demo. We have it back, and yesterday somebody asked me, unprompted, what the plan for December was.`,
        },
      ],
    },
    {
      by: 'ben.achterberg',
      at: '2026-10-14T12:37:00Z',
      body: `I’d argue with row five. Calling managers *averse to risk* lets leaders off too lightly: the boldest decision I have seen in ten years was a payroll manager who switched systems in March because she had done the sums. She would laugh if you called her a visionary.`,
      replies: [
        {
          by: 'hanna.lindqvist',
          at: '2026-10-14T20:11:00Z',
          body: `She took a calculated risk and said aloud what it might cost, so by the table she was leading for an afternoon. I like that the columns are kinds of work and not kinds of people.`,
        },
      ],
    },
    {
      by: 'quick.offers',
      at: '2026-10-15T03:02:00Z',
      body: `Great article!! Become a certified leader in 48 hours, no exam needed, write to us today and get 70 % off.`,
      status: 'REJECTED',
    },
    {
      by: 'amara.diallo',
      at: '2026-11-02T10:48:00Z',
      body: `We used the table in a workshop for new team leads: everyone put a dot where they spend their week and another where they’d like to. The distance between the dots was the best conversation we have had this year.

If anybody wants to try: let people place the dots alone and in silence, before anyone senior does.`,
    },
    {
      by: 'tadeusz.nowik',
      at: '2026-11-22T18:25:00Z',
      body: `Some reading on the same question, from both sides of the argument: https://example.com/kotter, https://example.com/mintzberg, https://example.com/zaleznik and https://example.com/grint. The third was written nearly fifty years ago and could have appeared last week.`,
      status: 'HELD',
    },
  ],
}
