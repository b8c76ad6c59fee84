import { dict } from '@node-rs/jieba/dict'
import { listsOf } from '@tisc/bff/daily/article.lists'
import { type ArticleRecord, Articles } from '@tisc/bff/daily/article.model'
import { toSearchEntry } from '@tisc/bff/daily/search/search-entry'
import { SearchTexts } from '@tisc/bff/daily/search/search-text.model'
import { SearchWords } from '@tisc/bff/daily/search/search-word.model'
import { ObjectId } from 'mongodb'

/** Numbers that look random and are the same in every run. */
const numbers = (seed: number) => () => {
  seed = (seed * 1_664_525 + 1_013_904_223) >>> 0
  return seed / 2 ** 32
}

/** Draws words as often as the dictionary says that they are written. */
const dictionaryWords = (random: () => number) => {
  const words: string[] = []
  const sums: number[] = []
  let sum = 0
  for (const line of dict.toString().split('\n')) {
    const [word = '', frequency = '0'] = line.split(' ')
    if (!/^\p{Script=Han}{1,6}$/u.test(word) || Number(frequency) < 3) continue
    sum += Number(frequency)
    words.push(word)
    sums.push(sum)
  }
  return () => {
    const wanted = random() * sum
    let [low, high] = [0, sums.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) < wanted) low = middle + 1
      else high = middle
    }
    return words[low] ?? ''
  }
}

/** Words of our subject, and in how many of a hundred paragraphs each stands. */
const subject: [string, number][] = [
  ['知识产权', 30],
  ['青岛', 25],
  ['企业', 20],
  ['专利', 15],
  ['保护中心', 8],
  ['知识产权保护', 6],
  ['质押', 2],
  ['维权援助', 1],
  ['地理标志', 0.5],
  ['海外纠纷', 0.1],
]

const types = ['policy', 'news', 'guide', 'case', 'training', 'notice'] as const
const topics = ['patents', 'trademarks', 'rights', 'finance', 'services']
const regions = ['370200', '370200', '370000', '000000', '370100'] as const

const createWriter = (seed: number) => {
  const random = numbers(seed)
  const word = dictionaryWords(random)
  const paragraph = () => {
    const parts = Array.from({ length: 60 }, word)
    for (const [term, often] of subject) if (random() * 100 < often) parts.splice(Math.floor(random() * parts.length), 0, term)
    return parts.map((part, index) => (index % 12 === 11 ? `${part}，` : part)).join('')
  }
  /** Frequent ones stand in titles more often, too. */
  const subjectWord = () => subject.find(([, often]) => random() * 100 < often)?.[0] ?? word()
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  return (index: number): ArticleRecord & { publishedAt: Date } => {
    const at = new Date(Date.UTC(2016, 0, 1) + index * 10_500_000)
    const isDocument = index % 10 === 0
    const content = {
      type: pick(types),
      topics: [pick(topics)],
      region: pick(regions),
      title: `${Array.from({ length: 5 }, word).join('')}${subjectWord()}`,
      summary: Array.from({ length: 12 }, word).join(''),
      body: Array.from({ length: 5 }, () => ({ kind: 'paragraph' as const, runs: [{ text: paragraph() }] })),
      ...(isDocument && {
        document: { number: `青政字〔${2016 + ((index / 10) % 10)}〕${(index / 10) % 900}号`, validity: index % 20 ? '有效' : '失效' },
      }),
    }
    return {
      ...content,
      _id: new ObjectId(index.toString(16).padStart(24, '0')),
      feedId: `urn:uuid:00000000-0000-4000-8000-${index.toString(16).padStart(12, '0')}`,
      state: 'published',
      version: 1,
      minutes: 2,
      lists: listsOf(content),
      createdAt: at,
      updatedAt: at,
      publishedAt: at,
      corrections: [],
    }
  }
}

const rowsAtOnce = 5_000

/** Fills an empty database with published articles, and with what they are found by where they shall be searched; one kept from before stays. */
export const fillArticles = async (count: number, isSearched: boolean, atOnce = 200): Promise<void> => {
  if ((await Articles.estimatedDocumentCount()) >= count) return
  const write = createWriter(7)
  for (let at = 0; at < count; at += atOnce) {
    const batch = Array.from({ length: Math.min(atOnce, count - at) }, (_, index) => write(at + index))
    await Articles.collection.insertMany(batch as never[])
    if (!isSearched) continue
    const entries = batch.map((article) => ({ _id: article._id, ...toSearchEntry(article) }))
    await SearchTexts.collection.insertMany(entries.map(({ _id, text }) => ({ _id, text })) as never[])
    const rows = entries.flatMap((entry) => entry.rows)
    for (let from = 0; from < rows.length; from += rowsAtOnce) {
      await SearchWords.collection.insertMany(rows.slice(from, from + rowsAtOnce) as never[], { ordered: false })
    }
  }
}
