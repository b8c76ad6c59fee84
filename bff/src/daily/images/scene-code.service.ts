import type { LackingCodes } from '@tisc/shared/daily/desk/desk.schema'
import { imageAddress } from '@tisc/shared/daily/images.contract'
import { articleScene } from '@tisc/shared/daily/scene'
import { wechatPages } from '@tisc/shared/messages/wechat-pages'
import mongoose from 'mongoose'
import { isDuplicate } from '../../platform/mongo'
import { ProblemError } from '../../platform/problem-error'
import type { Wechat } from '../../platform/wechat/wechat'
import { WechatError } from '../../platform/wechat/wechat-error'
import type { DeskPerson } from '../article.model'
import { keepImage } from './image.service'
import { type SceneCodeRecord, SceneCodes } from './scene-code.model'

type Why = LackingCodes['why']

/** How many codes are asked for at once, and after how many milliseconds no more are: an editor waits for them. */
const [atOnce, patience] = [5, 5_000]

/** The narrower picture has all the pixels a code comes with. */
const addressOf = ({ image }: Pick<SceneCodeRecord, 'image'>): string => imageAddress(image.toHexString(), 750)

/** Throws what is neither WeChat's doing nor a picture of WeChat's that is none. */
const whyNot = (error: unknown): Why => {
  if (error instanceof ProblemError && error.kind === 'invalid-input') return 'no-answer'
  if (!(error instanceof WechatError)) throw error
  if (error.failure === 'page-unknown') return 'not-released'
  return error.failure === 'too-often' ? 'too-often' : 'no-answer'
}

/** The app starts on its first page and goes on from there to what the scene names. */
const makeCode = async (wechat: Wechat, by: DeskPerson, article: string, now: Date): Promise<string> => {
  const bytes = await wechat.makeSceneCode(articleScene(article), wechatPages.feed ?? '', now)
  const { _id: image } = await keepImage(by, { name: `小程序码 ${article}`, bytes }, now)
  const _id = new mongoose.Types.ObjectId(article)
  try {
    await SceneCodes.create([{ _id, image, at: now }])
    return addressOf({ image })
  } catch (error) {
    const first = isDuplicate(error, '_id') ? await SceneCodes.findById(_id).lean<SceneCodeRecord>() : null
    if (!first) throw error
    return addressOf(first)
  }
}

/** Makes these and adds them to `codes`; the first failure ends the asking and is told. */
const makeCodes = async (
  make: (article: string) => Promise<string>,
  missing: string[],
  codes: Map<string, string>,
): Promise<Why | undefined> => {
  const late = AbortSignal.timeout(patience)
  for (let begin = 0; begin < missing.length; begin += atOnce) {
    if (late.aborted) return 'no-answer'
    const tried = await Promise.all(
      missing.slice(begin, begin + atOnce).map((article) =>
        make(article).then((address) => {
          codes.set(article, address)
          return undefined
        }, whyNot),
      ),
    )
    const why = tried.find((one) => one !== undefined)
    if (why) return why
  }
  return undefined
}

/** Where the pictures of these articles' codes stand, by article; what is not there yet is made. */
export const sceneCodesOf = async (
  wechat: Wechat | undefined,
  by: DeskPerson,
  articles: string[],
  now: Date,
): Promise<{ codes: ReadonlyMap<string, string>; lacking: LackingCodes | undefined }> => {
  const kept = await SceneCodes.find({ _id: { $in: articles } }).lean<SceneCodeRecord[]>()
  const codes = new Map(kept.map((record): [string, string] => [record._id.toHexString(), addressOf(record)]))
  const missing = articles.filter((article) => !codes.has(article))
  if (missing.length === 0) return { codes, lacking: undefined }
  const why = wechat ? await makeCodes((article) => makeCode(wechat, by, article, now), missing, codes) : 'not-connected'
  return { codes, lacking: why && { count: articles.length - codes.size, why } }
}
