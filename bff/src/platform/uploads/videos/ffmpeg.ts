import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setPriority } from 'node:os'

/** What reads each kind of video. The kind is ours, by the bytes, never ffmpeg's guess: a playlist that claims to be a video opens nothing. */
const readers: Record<string, string> = {
  'video/mp4': 'mov',
  'video/x-m4v': 'mov',
  'video/quicktime': 'mov',
  'video/3gpp': 'mov',
  'video/3gpp2': 'mov',
  'video/webm': 'matroska',
  'video/matroska': 'matroska',
  'video/vnd.avi': 'avi',
}

/** Whether a clean copy can be drawn of a file of this type. */
export const isVideo = (type: string): boolean => type in readers

const [mostPixels, mostAtOnce] = [40_000_000, 512 * 1024 * 1024]

/** One picture and one sound, drawn anew in at most 1280 a side; no place, camera, chapter, subtitle or track of data comes along. */
const clean = [
  ...['-map', '0:v:0', '-map', '0:a:0?', '-sn', '-dn', '-map_metadata', '-1', '-map_chapters', '-1', '-fflags', '+bitexact'],
  ...['-vf', "scale='min(1280,iw)':'min(1280,ih)':force_original_aspect_ratio=decrease:force_divisible_by=2", '-fpsmax', '30'],
  ...['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '26', '-pix_fmt', 'yuv420p', '-threads', '1'],
  ...['-c:a', 'aac', '-b:a', '96k', '-ac', '2'],
  ...['-f', 'mp4', '-movflags', 'frag_keyframe+empty_moov+default_base_moof', 'pipe:1'],
]

/** It opens the one address it is given and no other, and reads one file after the other, so that the rest of the house goes first. */
const reading = (type: string, address: string): string[] => [
  ...['-nostdin', '-hide_banner', '-loglevel', 'error', '-max_alloc', String(mostAtOnce), '-protocol_whitelist', 'http,tcp'],
  ...['-f', readers[type] ?? 'mov', '-max_pixels', String(mostPixels), '-threads', '1', '-i', address],
]

/** ffmpeg is not there: what waits goes on waiting. */
export class FfmpegMissing extends Error {}
/** What claims to be a video cannot be read as one, however often it is tried. */
export class UnreadableVideo extends Error {}

const started = async (child: ChildProcess, ffmpeg: string): Promise<void> => {
  await once(child, 'spawn').catch((cause: unknown) => {
    throw new FfmpegMissing(`${ffmpeg} cannot be started: without it nobody can look at videos`, { cause })
  })
  if (child.pid) setPriority(child.pid, 15)
}

/**
 * A video drawn anew, as the bytes of an MP4 that need no going back. What it is drawn from is at `address`, read from wherever it is asked
 * for. Throws `FfmpegMissing`, `UnreadableVideo`, and what ended it otherwise, as `signal` does.
 */
export async function* drawVideo(
  ffmpeg: string,
  { type, address }: { type: string; address: string },
  signal: AbortSignal,
): AsyncGenerator<Buffer> {
  const child = spawn(ffmpeg, [...reading(type, address), ...clean], {
    stdio: ['ignore', 'pipe', 'ignore'],
    // nothing of our environment is its business
    env: {},
    signal,
    killSignal: 'SIGKILL',
  })
  await started(child, ffmpeg)
  const ended = new Promise<Error | number | null>((resolve) => {
    child.on('error', resolve)
    child.on('close', resolve)
  })
  try {
    yield* child.stdout
    const end = await ended
    if (typeof end === 'number' && end > 0) throw new UnreadableVideo(`ffmpeg could not read the video and ended with ${end}`)
    if (end !== 0) throw new Error('ffmpeg was ended before it had drawn the video', { cause: end })
  } finally {
    child.kill('SIGKILL')
  }
}
