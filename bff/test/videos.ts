import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The ffmpeg of this machine, which `npm test` installs. */
export const ffmpeg = 'ffmpeg'

const inFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'tisc-video-'))
  return work(folder).finally(() => rm(folder, { recursive: true }))
}

const tags = ['location=+36.0649+120.3804/', 'comment=canary-comment', 'com.apple.quicktime.model=canary-phone']

const codecsOf = {
  mov: ['-c:v', 'libx264', '-preset', 'ultrafast', '-c:a', 'aac'],
  webm: ['-c:v', 'libvpx', '-c:a', 'libopus'],
  // noise, so that a short one is in many pieces
  avi: ['-vf', 'noise=alls=100:allf=t', '-c:v', 'mjpeg', '-q:v', '2', '-c:a', 'mp3'],
}

type Wanted = { ending?: keyof typeof codecsOf; size?: string; seconds?: number }

/** A video as a phone takes it: upright or not, with sound, with its place and the phone's name, and its index at the end. */
export const sampleVideo = ({ ending = 'mov', size = '1920x1080', seconds = 2 }: Wanted = {}): Promise<Buffer> =>
  inFolder(async (folder) => {
    const file = join(folder, `sample.${ending}`)
    const picture = ['-f', 'lavfi', '-i', `testsrc=size=${size}:rate=10:duration=${seconds}`]
    const sound = ['-f', 'lavfi', '-i', `sine=duration=${seconds}`]
    const codecs = codecsOf[ending]
    const words = tags.flatMap((tag) => ['-metadata', tag])
    const moves = ending === 'mov' ? ['-movflags', 'use_metadata_tags'] : []
    await run(ffmpeg, ['-nostdin', '-loglevel', 'error', ...picture, ...sound, ...codecs, ...words, ...moves, file])
    return readFile(file)
  })

/** What ffmpeg finds in a video: how many seconds, the kinds of its tracks, and how wide and high its picture is. */
export const lookAtVideo = (bytes: Uint8Array): Promise<{ seconds: number; tracks: string[]; width: number; height: number }> =>
  inFolder(async (folder) => {
    const file = join(folder, 'copy.mp4')
    await writeFile(file, bytes)
    const { stdout } = await run('ffprobe', ['-v', 'error', '-show_format', '-show_streams', '-of', 'json', file])
    const { format, streams } = JSON.parse(stdout) as {
      format: { duration: string }
      streams: { codec_type: string; width?: number; height?: number }[]
    }
    const picture = streams.find(({ codec_type }) => codec_type === 'video')
    return {
      seconds: Number(format.duration),
      tracks: streams.map(({ codec_type }) => codec_type),
      width: picture?.width ?? 0,
      height: picture?.height ?? 0,
    }
  })
