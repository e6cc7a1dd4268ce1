import type { SeedDiscussion } from './seed-comment.ts'

/** Shorter discussions under the other articles, among them a premoderated and a closed one. */
export const otherDiscussions: SeedDiscussion[] = [
  {
    postId: 'post-structured-interviews',
    comments: [
      {
        by: 'quick.offers',
        at: '2026-11-27T02:31:00Z',
        body: `Hi everybody, we find 500 qualified applicants a week for HR teams like yours. First month free! Write to me: https://bit.ly/hire-now`,
        status: 'HELD',
      },
      {
        by: 'grace.mbeki',
        at: '2026-11-24T17:05:00Z',
        body: `My colleagues doubted the second paragraph, so I looked the studies up: https://example.com/schmidt-hunter, https://example.com/sackett, https://example.com/levashina and https://example.com/mcdaniel. Sackett corrects the first one, and the structured interview still comes out on top.`,
        status: 'HELD',
      },
      {
        by: 'hanna.lindqvist',
        at: '2026-10-26T12:14:00Z',
        body: `We sent the topics two days ahead for the first time in September. I had expected rehearsed answers. What we got were *better examples*, and two candidates who told us that the list had made them apply in the first place.`,
        replies: [
          {
            by: 'noor.haddad',
            at: '2026-10-26T14:20:00Z',
            body: `Did it change who scored well? I would expect it to help people who are not used to talking about themselves.`,
            replies: [
              {
                by: 'hanna.lindqvist',
                at: '2026-10-27T08:41:00Z',
                body: `With eleven interviews I won’t claim a trend. But the two quietest people on the list came second and third, and I doubt that we’d have heard them before.`,
              },
            ],
          },
        ],
      },
      {
        by: 'jonas.weller',
        at: '2026-10-29T05:12:00Z',
        body: `For warehouse jobs we replaced the talk with an hour on the floor, same hour for everybody, and three things to look at written down in advance. It is a structured interview, only with safety shoes.`,
      },
    ],
  },
  {
    postId: 'post-first-ninety-days',
    comments: [
      {
        by: 'ben.achterberg',
        at: '2026-11-25T19:40:00Z',
        body: `LISTEN BEFORE YOU REORGANISE ANYTHING. I DID NOT, AND IT TOOK US A YEAR TO REPAIR.`,
        status: 'HELD',
      },
      {
        by: 'luis.ferrer',
        at: '2026-11-09T09:33:00Z',
        body: `Reading this on day thirty-four. I wish I had waited with the reorganisation; I announced it on day nine.`,
        replies: [
          {
            by: 'amara.diallo',
            at: '2026-11-09T11:02:00Z',
            body: `You can still tell them that you’d like to listen for a month before anything moves. I once took back a plan in public, and people trusted the next one more for it.`,
          },
        ],
      },
      {
        by: 'grace.mbeki',
        at: '2026-11-11T19:26:00Z',
        body: `I keep a page headed *things I don’t understand yet* during the first ninety days. By the end about a third have explained themselves, a third were good reasons I could not have guessed, and the last third is my plan.`,
      },
    ],
  },
  {
    postId: 'post-one-to-ones',
    comments: [
      {
        by: 'luis.ferrer',
        at: '2026-11-26T08:15:00Z',
        body: `Our payroll team in Rotterdam knows which managers still skip them: call Petra on +49 30 23125 014, she keeps the list.`,
        status: 'HELD',
      },
      {
        by: 'ben.achterberg',
        at: '2026-08-18T07:47:00Z',
        body: `Two practical things that keep ours alive: the meeting belongs to the other person, so only *they* may cancel it, and the notes are in one document that we both write in.`,
        replies: [
          {
            by: 'priya.raman',
            at: '2026-08-18T16:30:00Z',
            body: `“Only they may cancel it” is going on my door.`,
          },
        ],
      },
    ],
  },
  {
    postId: 'post-career-in-the-middle',
    comments: [
      {
        by: 'tadeusz.nowik',
        at: '2026-02-24T20:05:00Z',
        body: `Sixteen years in personnel administration, and for the last four nobody asked me what I wanted to do next. I have started the ten per cent experiment: Friday mornings with the people who build our reports. I’m slow at it and I had forgotten how pleasant that is.`,
      },
    ],
  },
  {
    postId: 'post-stay-interviews',
    comments: [
      {
        by: 'noor.haddad',
        at: '2026-04-21T10:19:00Z',
        body: `The second question works just as you describe. My best engineer thought for a long while and said: *last Tuesday*. We mended last Tuesday. She is still here.`,
        replies: [
          {
            by: 'moderator',
            at: '2026-05-20T09:00:00Z',
            body: `This discussion is now closed, since it had begun to name colleagues. Thank you all for it.`,
          },
        ],
      },
    ],
  },
]
