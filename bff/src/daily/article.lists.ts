/** What a list of articles can be filtered by; absent means all. */
export type ArticleFilter = { type?: string; topic?: string; region?: string }

/** The name of the list a filter stands for, for instance `policy|rights|` (type, topic, region). */
export const listOf = ({ type = '', topic = '', region = '' }: ArticleFilter): string => `${type}|${topic}|${region}`

/**
 * Every list an article stands in: all combinations of its type, topics and region with "any". One multikey index over these names
 * answers each filter as one range, so a page costs the same however rare the combination and however large the archive.
 */
export const listsOf = (article: { type: string; topics: string[]; region?: string }): string[] =>
  ['', article.type].flatMap((type) =>
    ['', ...article.topics].flatMap((topic) =>
      ['', ...(article.region ? [article.region] : [])].map((region) => listOf({ type, topic, region })),
    ),
  )
