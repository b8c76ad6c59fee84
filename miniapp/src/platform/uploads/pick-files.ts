import Taro from '@tarojs/taro'
import { isWeapp } from '../target'

/** A file on the device: it is read piece by piece, so that a video does not fill the memory. */
export type PickedFile = { name: string; size: number; read(from: number, to: number): Promise<ArrayBuffer> }

/** Where files are picked: the device’s own files, the camera, or (in WeChat) the album and the chats. */
export type Source = 'files' | 'camera' | 'album' | 'chat'

/** The sources of this device; a computer’s browser has files alone. */
export const sources = (): Source[] => {
  if (isWeapp) return ['camera', 'album', 'chat']
  return window.matchMedia('(pointer: coarse)').matches ? ['camera', 'files'] : ['files']
}

const inBrowser = (source: Source, accept: string): Promise<PickedFile[]> =>
  new Promise((resolve) => {
    const camera = source === 'camera'
    const field = Object.assign(document.createElement('input'), { type: 'file', accept: camera ? 'image/*' : accept, multiple: !camera })
    if (camera) field.setAttribute('capture', 'environment')
    field.addEventListener('cancel', () => resolve([]))
    field.addEventListener('change', () =>
      resolve(
        [...(field.files ?? [])].map((file) => ({
          name: file.name,
          size: file.size,
          read: (from, to) => file.slice(from, to).arrayBuffer(),
        })),
      ),
    )
    field.click()
  })

const readRange = (filePath: string, position: number, length: number): Promise<ArrayBuffer> =>
  new Promise((resolve, reject) =>
    Taro.getFileSystemManager().readFile({
      filePath,
      position,
      length,
      success: ({ data }) => resolve(data as ArrayBuffer),
      fail: reject,
    }),
  )

const inWechatFile = (path: string, size: number, name: string): PickedFile => ({
  name,
  size,
  read: (from, to) => readRange(path, from, to - from),
})

/** WeChat gives photos no name: their ending is that of the place where they lie. */
const mediaName = (path: string, at: number): string => `photo-${at + 1}${/\.\w+$/.exec(path)?.[0] ?? ''}`

/** WeChat asks about privacy by itself before it shows anything; who refuses or cancels picks none. */
const inWechat = async (source: Source): Promise<PickedFile[]> => {
  if (source === 'chat') {
    const picked = await Taro.chooseMessageFile({ count: 10, type: 'all' }).catch(() => undefined)
    return (picked?.tempFiles ?? []).map(({ path, size, name }) => inWechatFile(path, size, name))
  }
  const sourceType: ('album' | 'camera')[] = [source === 'camera' ? 'camera' : 'album']
  const picked = await Taro.chooseMedia({ count: 9, mediaType: ['mix'], sourceType, sizeType: ['original'] }).catch(() => undefined)
  return (picked?.tempFiles ?? []).map(({ tempFilePath, size }, at) => inWechatFile(tempFilePath, size, mediaName(tempFilePath, at)))
}

/** Lets somebody pick files; none when they cancel. */
export const pickFiles = (source: Source, accept: string): Promise<PickedFile[]> => (isWeapp ? inWechat(source) : inBrowser(source, accept))
