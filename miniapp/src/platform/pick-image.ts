import Taro from '@tarojs/taro'
import type { SentFile } from '@tisc/shared/platform/contract'
import { isWeapp } from './target'

const pickInBrowser = (accept: string): Promise<SentFile | undefined> =>
  new Promise((resolve) => {
    const field = Object.assign(document.createElement('input'), { type: 'file', accept })
    field.addEventListener('cancel', () => resolve(undefined))
    field.addEventListener('change', () => {
      const [file] = field.files ?? []
      void (file ? file.arrayBuffer().then((bytes) => resolve({ name: file.name, bytes })) : resolve(undefined))
    })
    field.click()
  })

const readFile = (filePath: string): Promise<ArrayBuffer> =>
  new Promise((resolve, reject) =>
    Taro.getFileSystemManager().readFile({ filePath, success: ({ data }) => resolve(data as ArrayBuffer), fail: reject }),
  )

/** WeChat asks about privacy by itself before it shows any picture; who refuses or cancels picks none. */
const pickInWechat = async (): Promise<SentFile | undefined> => {
  const picked = await Taro.chooseMedia({ count: 1, mediaType: ['image'], sizeType: ['compressed'] }).catch(() => undefined)
  const [file] = picked?.tempFiles ?? []
  return file && { name: 'photo', bytes: await readFile(file.tempFilePath) }
}

/** Lets somebody pick one picture; nothing when they pick none. */
export const pickImage = (accept: string): Promise<SentFile | undefined> => (isWeapp ? pickInWechat() : pickInBrowser(accept))
