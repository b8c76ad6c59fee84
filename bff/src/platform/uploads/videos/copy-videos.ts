import { randomBytes } from 'node:crypto'
import { pieceBytes } from '@tisc/shared/platform/uploads/uploads.contract'
import type { Clock } from '../../clock'
import type { Vault } from '../../vault/vault'
import { type OpenedFile, openSealed } from '../sealed-file'
import { type SealedFileRecord, SealedFiles } from '../sealed-file.model'
import { drawVideo, FfmpegMissing, UnreadableVideo } from './ffmpeg'
import { serveOneFile } from './one-file-server'

/** What takes longer is ended, and tried three times in all. */
const [minute, mostMinutes, mostTries] = [60_000, 45, 3]

type Claimed = SealedFileRecord & { copy: { due: Date; tries: number } }

/** The next video that has no clean copy. Until `due` it is this process's: nobody draws longer than that. */
const claim = (now: Date): Promise<Claimed | null> =>
  SealedFiles.findOneAndUpdate(
    { state: 'kept', 'copy.due': { $lte: now } },
    { $inc: { 'copy.tries': 1 }, $set: { 'copy.due': new Date(now.getTime() + (mostMinutes + 15) * minute) } },
    { sort: { 'copy.due': 1 }, returnDocument: 'after' },
  ).lean<Claimed | null>()

const settle = async ({ _id, copy: { due } }: Claimed, copy: NonNullable<SealedFileRecord['copy']>): Promise<void> => {
  await SealedFiles.updateOne({ _id, 'copy.due': due }, { $set: { copy } })
}

/** Bytes as they come, in pieces as they are kept. */
async function* inPieces(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let [some, length] = [[] as Buffer[], 0]
  for await (const chunk of bytes) {
    some.push(chunk)
    length += chunk.length
    if (length < pieceBytes) continue
    const all = Buffer.concat(some)
    const whole = all.length - (all.length % pieceBytes)
    for (let at = 0; at < whole; at += pieceBytes) yield all.subarray(at, at + pieceBytes)
    const rest = all.subarray(whole)
    some = [rest]
    length = rest.length
  }
  if (length > 0) yield Buffer.concat(some)
}

/** A copy is no larger than the largest original: what would be ended in the middle is no copy. In bytes. */
const largest = 200 * 1024 * 1024

const draw = async (
  ffmpeg: string,
  record: Claimed,
  opened: OpenedFile,
  signal: AbortSignal,
  most: number,
): Promise<{ run: string; size: number }> => {
  // a run's pieces carry its name: those of one that was cut off are never taken for this one's
  const run = randomBytes(6).toString('hex')
  const source = await serveOneFile({ size: record.size, from: opened.bytesFrom })
  let [size, index] = [0, 0]
  try {
    const film = drawVideo(ffmpeg, { type: record.found?.type ?? '', address: source.address }, signal)
    for await (const piece of inPieces(film)) {
      await opened.keepCopy(run, index++, piece)
      size += piece.length
      if (size > most) throw new UnreadableVideo('its copy would be larger than a file may be')
    }
    // ffmpeg takes an original that breaks off for one that ends
    if (source.failure()) throw source.failure()
  } catch (error) {
    throw source.failure() ?? error
  } finally {
    source.close()
  }
  if (size === 0) throw new UnreadableVideo('there was nothing to draw')
  return { run, size }
}

type Drawing = { vault: Vault; ffmpeg: string; clock: Clock; stopping: AbortSignal; mostBytes?: number }

/** What becomes of a video whose copy was not drawn: what cannot be read is not tried again, nor what was tried often enough. */
const afterFailure = (error: unknown, { due, tries }: Claimed['copy'], isStopping: boolean): NonNullable<SealedFileRecord['copy']> => {
  if (isStopping) return { due: new Date(0), tries: tries - 1 }
  if (error instanceof FfmpegMissing) return { due, tries: tries - 1 }
  return error instanceof UnreadableVideo || tries >= mostTries ? { failed: true } : { due, tries }
}

/** Draws the next one; whether there was one. Throws what failed on our side, once the record says what becomes of it. */
const copyNext = async ({ vault, ffmpeg, clock, stopping, mostBytes = largest }: Drawing): Promise<boolean> => {
  const record = await claim(clock.now())
  if (!record) return false
  try {
    const opened = await openSealed(vault, record)
    const signal = AbortSignal.any([stopping, AbortSignal.timeout(mostMinutes * minute)])
    const copy = await draw(ffmpeg, record, opened, signal, mostBytes)
    await opened.dropCopiesBut(copy.run)
    await settle(record, copy)
  } catch (error) {
    await settle(record, afterFailure(error, record.copy, stopping.aborted))
    if (!stopping.aborted && !(error instanceof UnreadableVideo)) throw error
  }
  return true
}

/**
 * The job that draws clean copies of videos, one after the other, beside all else. A run only sees to it that it goes on, since one video
 * takes minutes; it throws what has failed since the run before. `idle` waits for what is going on: end `stopping` first.
 */
export const createCopyVideos = (drawing: Drawing) => {
  let going: Promise<void> | undefined
  let failure: unknown
  const all = async () => {
    while (!drawing.stopping.aborted && (await copyNext(drawing)));
  }
  const begin = () => {
    going ??= all()
      .catch((error: unknown) => {
        failure = error
      })
      .finally(() => {
        going = undefined
      })
  }
  return {
    run: async (): Promise<void> => {
      begin()
      const told = failure
      failure = undefined
      if (told) throw told
    },
    idle: async (): Promise<void> => going,
  }
}
