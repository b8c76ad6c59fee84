import Taro from '@tarojs/taro'
import { isWeapp } from './target'

const character = (byte: number) => String.fromCharCode(byte)

/** Bytes as base64, for a picture that has no address of its own. (Taro's own does nothing for an ArrayBuffer in a browser.) */
export const base64 = (bytes: ArrayBuffer): string =>
  isWeapp ? Taro.arrayBufferToBase64(bytes) : btoa(Array.from(new Uint8Array(bytes), character).join(''))
