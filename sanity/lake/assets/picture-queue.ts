import { httpFault } from '../wire/errors.ts'

export interface QueueLimits {
  /** Pictures made at once. */
  runningCountMax: number
  /** Waiting pictures of all strangers, and as many of all known callers. */
  waitingCountMax: number
  /** Waiting pictures of one stranger's address. */
  callerWaitingCountMax: number
  /** How long a picture is still made after its last caller has left. */
  abandonedMaxMs: number
}

export interface PictureCaller {
  /** A person's id or a network address. */
  id: string
  /** Whether it is an editor or a program of the owner. */
  isKnown: boolean
}

interface Asked<Result> {
  /** Callers who ask for the same key share the work. */
  key: string
  caller: PictureCaller
  /** Pixels of the made picture: an estimate of the work. */
  area: number
  /** Aborted when the caller leaves. */
  signal?: AbortSignal
  /** Its own signal is aborted when all callers have left. */
  work: (signal: AbortSignal) => Promise<Result>
}

interface Deferred<Result> {
  promise: Promise<Result>
  resolve: (result: Result) => void
  reject: (error: unknown) => void
}

interface Job<Result> extends Pick<Asked<Result>, 'key' | 'area' | 'work'> {
  /** One for each request. */
  callers: Set<PictureCaller>
  isRunning: boolean
  stop: AbortController
  made: Deferred<Result>
}

const abandoned = () => httpFault(503, 'Nobody waits for the picture any more')

/**
 * Runs costly jobs, few at once. Known callers go first. Strangers take turns by the area made for each of them, as in
 * self-clocked fair queueing, and each one's small pictures go first. A job without callers is dropped or stopped.
 */
export class PictureQueue<Result> {
  readonly #limits: QueueLimits
  readonly #jobs = new Map<string, Job<Result>>()
  /** Where each waiting caller's next turn starts, as an area on the scale of `#turn`. */
  readonly #turns = new Map<string, number>()
  #turn = 0
  #runningCount = 0

  constructor(limits: QueueLimits) {
    this.#limits = limits
  }

  /** @throws LakeError 429 when the caller has too much waiting, 503 when all have; whatever `work` throws */
  ask(asked: Asked<Result>): Promise<Result> {
    const { key, caller, signal } = asked
    if (signal?.aborted) throw abandoned()
    const job = this.#jobs.get(key) ?? this.#open(asked)
    job.callers.add(caller)
    if (!this.#turns.has(caller.id)) this.#turns.set(caller.id, this.#turn)
    const leave = () => this.#leave({ job, caller })
    signal?.addEventListener('abort', leave)
    this.#fill()
    return job.made.promise.finally(() => signal?.removeEventListener('abort', leave))
  }

  #open({ key, caller, area, work }: Asked<Result>): Job<Result> {
    const waiting = this.#waiting()
    const isFull = this.#runningCount >= this.#limits.runningCountMax
    if (isFull) this.#assertRoom({ waiting, caller })
    const made = defer<Result>()
    const stop = new AbortController()
    const job = { key, area, work, callers: new Set<PictureCaller>(), isRunning: false, stop, made }
    this.#jobs.set(key, job)
    return job
  }

  #assertRoom({ waiting, caller }: { waiting: Job<Result>[]; caller: PictureCaller }) {
    const { waitingCountMax, callerWaitingCountMax } = this.#limits
    const own = waiting.filter(({ callers }) => [...callers].some(({ id }) => id === caller.id))
    if (!caller.isKnown && own.length >= callerWaitingCountMax)
      throw httpFault(429, 'Too many pictures are being made for this address; try again')
    const alike = waiting.filter((job) => isKnown(job) === caller.isKnown)
    if (alike.length >= waitingCountMax) throw httpFault(503, 'Too many pictures are being made; try again')
  }

  #waiting(): Job<Result>[] {
    return [...this.#jobs.values()].filter(({ isRunning }) => !isRunning)
  }

  #leave({ job, caller }: { job: Job<Result>; caller: PictureCaller }) {
    job.callers.delete(caller)
    if (job.callers.size > 0) return
    if (!job.isRunning) {
      this.#forget(job)
      job.made.reject(abandoned())
      return
    }
    // A stopped process has to start again, which takes longer than the rest of a usual picture.
    const timer = setTimeout(() => {
      if (job.callers.size > 0) return
      this.#forget(job)
      job.stop.abort()
    }, this.#limits.abandonedMaxMs)
    job.made.promise.catch(() => undefined).finally(() => clearTimeout(timer))
  }

  #fill() {
    while (this.#runningCount < this.#limits.runningCountMax) {
      const job = this.#next()
      if (!job) return
      this.#runningCount += 1
      void this.#run(job)
    }
  }

  async #run(job: Job<Result>) {
    job.isRunning = true
    try {
      job.made.resolve(await job.work(job.stop.signal))
    } catch (error) {
      job.made.reject(error)
    } finally {
      this.#forget(job)
      this.#runningCount -= 1
      this.#fill()
    }
  }

  /** Takes the job whose turn ends first. */
  #next(): Job<Result> | undefined {
    const endOf = ({ callers, area }: Job<Result>) =>
      Math.min(...[...callers].map(({ id }) => this.#turns.get(id) ?? this.#turn)) + area
    const [job] = this.#waiting().sort(
      (a, b) => Number(isKnown(b)) - Number(isKnown(a)) || endOf(a) - endOf(b),
    )
    if (!job) return undefined
    this.#turn = Math.max(this.#turn, endOf(job))
    for (const { id } of job.callers) this.#turns.set(id, endOf(job))
    return job
  }

  /** Forgets the job, and the turns of callers who wait for nothing more. */
  #forget(job: Job<Result>) {
    if (this.#jobs.get(job.key) === job) this.#jobs.delete(job.key)
    const ids = new Set([...this.#jobs.values()].flatMap(({ callers }) => [...callers].map(({ id }) => id)))
    for (const id of this.#turns.keys()) if (!ids.has(id)) this.#turns.delete(id)
  }
}

function isKnown({ callers }: Pick<Job<unknown>, 'callers'>): boolean {
  return [...callers].some((caller) => caller.isKnown)
}

function defer<Result>(): Deferred<Result> {
  const deferred = {} as Deferred<Result>
  deferred.promise = new Promise((resolve, reject) => Object.assign(deferred, { resolve, reject }))
  return deferred
}
