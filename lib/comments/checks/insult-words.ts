/** Insults of a language that count when they are said to somebody. All are read by spelling, so each is written once. */
export interface InsultWords {
  /** Who is spoken to. */
  you: readonly string[]
  /** Words before `you` that make it a condition or a report: “if you are an idiot”. */
  unless: readonly string[]
  /** Words that may come between `you` and an insult, in any order. */
  between: readonly string[]
  /** Names that people are called. */
  names: readonly string[]
  /** Insults that need one of `are` before them, as they are ordinary words elsewhere. */
  are: readonly string[]
  qualities: readonly string[]
  /** What is wished upon somebody, at the beginning of a sentence or clause. */
  wishes: readonly string[]
  /** Words that may come before a wish. */
  before: readonly string[]
  /** Insults wherever they are said. */
  always: readonly string[]
}

const list = (text: string) => text.split(',').map((word) => word.trim().replace(/\s+/g, ' '))

const english: InsultWords = {
  you: list('you, u, ya, ur, youre, whoever wrote this, the author of this, the writer of this'),
  unless: list('if, whether, unless, though, like, make, makes, call, calls, called, calling'),
  between: list(
    `a, absolute, absolutely, all, an, are, author, authors, bloody, bunch of, clearly, complete, completely, damn, dirty,
    dumb, fat, filthy, fucking, guys, ignorant, is, just, lazy, little, lot of, must be, nothing but, obviously, old, pack
    of, pathetic, people, r, re, real, really, sad, silly, so, stupid, such, the, total, totally, ugly, useless, utter,
    utterly, very, worthless, writer, writers`,
  ),
  names: list(
    `airhead, airheads, cretin, cretins, dimwit, dimwits, dumb cow, fat cow, halfwit, halfwits, idiot, idiots, imbecile,
    imbeciles, loser, losers, moron, morons, piece of garbage, piece of trash, pig, pigs, scum, scumbag, scumbags, simpleton,
    simpletons, stupid cow, stupid cows, stupid fool, stupid fools, stupid people, vermin, waste of space`,
  ),
  are: list('are, re, r, youre, ur, is'),
  qualities: list('braindead, brainless, disgusting, dumb, garbage, pathetic, stupid, trash'),
  wishes: list(
    `burn in hell, die in a fire, drop dead, get lost, go and die, go die, go hang yourself, go to hell, hang yourself, hope
    you die, i hope you die, kill yourself, kys, nobody would miss you, rot in hell, screw you`,
  ),
  before: list(
    'all of you, can, could, go, just, now, please, seriously, should, so, then, why don’t, why dont, you',
  ),
  always: [],
}

const german: InsultWords = {
  you: list('du, sie, ihr, dich, euch'),
  unless: list('wenn, ob, falls'),
  between: list(
    `alle, alter, altes, bist, blöde, blöder, blödes, dämliche, dämlicher, doch, doof, dumme, dummer, dummes, echt, ein,
    eine, einfach, elende, elender, elendes, fette, ja, kleiner, lauter, nur, seid, sind, so, total, totaler, verdammte,
    verdammter, vollkommener, völliger`,
  ),
  names: list(
    `abschaum, blöde kuh, depp, deppen, dumme gans, dumme kuh, dummkopf, dummköpfe, idiot, idioten, idiotin, lackaffe,
    penner, pfeife, sau, schwachkopf, schwachköpfe, schwein, schweine, spast, spasti, trottel, versager, vollidiot,
    vollidioten, vollpfosten, volltrottel`,
  ),
  are: list('bist, seid, sind'),
  qualities: list('dumm wie brot, ekelhaft, erbärmlich, geisteskrank, hirnlos, strohdumm'),
  wishes: list(
    'bring dich um, fahr zur hölle, geh sterben, halt den mund, krepier, scher dich zum teufel, verrecke',
  ),
  before: list('also, bitte, dann, doch, einfach'),
  always: list(
    `arschloch, arschlöcher, arschloecher, drecksau, drecksschwein, fick dich, fickt euch, fotze, halt die fresse, halt dein
    maul, haltet die fresse, hurensohn, hurensöhne, hurensoehne, leck mich am arsch, missgeburt, verpiss dich, verpisst
    euch, wichser`,
  ),
}

/** The insults by their languages; each text is searched for all. */
export const insultWords = { en: english, de: german } as const
