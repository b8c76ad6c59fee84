import type { Timestamp } from 'bson'
import { fail } from '../errors'
import type { Snapshot } from '../storage/environment'
import { PendingWrites } from '../storage/pending-writes'
import type { Storage } from '../storage/storage'
import type { View } from '../storage/writer'

const keptMs = 60_000
const mostKept = 50

export interface Moment {
  time: Timestamp
  snapshot: Snapshot
  view: View
  usedAt: number
  /** Open cursors that still read from it. */
  users: number
  hold(): () => void
}

/** Moments that reads with `readConcern: snapshot` outside transactions look at. One that is kept holds old pages of the file. */
export class Snapshots {
  readonly #storage: Storage
  readonly #held: Moment[] = []

  constructor(storage: Storage) {
    this.#storage = storage
  }

  /** The moment asked for, or now. */
  at(time: Timestamp | undefined): Moment {
    const now = this.#storage.oplog.now
    const known = this.#held.find((held) => held.time.equals(time ?? now))
    if (known) {
      known.usedAt = Date.now()
      return known
    }
    if (time) fail(239, `Read timestamp ${time} is older than the oldest available timestamp.`)
    if (this.#held.length >= mostKept) this.#release((held) => held.users === 0)
    const snapshot = this.#storage.environment.snapshot()
    const view = { snapshot, pending: new PendingWrites(this.#storage.catalog.newestId) }
    const held: Moment = {
      time: now,
      snapshot,
      view,
      usedAt: Date.now(),
      users: 0,
      hold() {
        held.users++
        return () => held.users--
      },
    }
    this.#held.push(held)
    return held
  }

  releaseExpired(now: number): void {
    this.#release((held) => held.users === 0 && held.usedAt < now - keptMs)
  }

  releaseAll(): void {
    this.#release(() => true)
  }

  #release(which: (held: Moment) => boolean): void {
    for (const held of this.#held.filter(which)) {
      held.snapshot.done()
      this.#held.splice(this.#held.indexOf(held), 1)
    }
  }
}
