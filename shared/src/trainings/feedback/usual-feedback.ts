import type { Question, Words } from '../../forms/question.schema'

const grades: { value: string; words: Words }[] = [
  { value: '5', words: { zh: '很好', en: 'Very good' } },
  { value: '4', words: { zh: '好', en: 'Good' } },
  { value: '3', words: { zh: '一般', en: 'Fair' } },
  { value: '2', words: { zh: '不太好', en: 'Poor' } },
  { value: '1', words: { zh: '不好', en: 'Bad' } },
]

const graded = (key: string, ask: Words): Question => ({ key, ask, kind: 'one', options: grades })

/** What is asked after a training whose trainer made up no questions of their own. */
export const usualFeedback: Question[] = [
  graded('content', { zh: '内容对您有用吗', en: 'Was the content useful to you?' }),
  graded('lecturer', { zh: '讲得清楚吗', en: 'Was it explained clearly?' }),
  graded('arrangement', {
    zh: '安排（时间、场地或线上的声音画面）怎么样',
    en: 'How was the arrangement (time, room, or sound and picture online)?',
  }),
  {
    key: 'words',
    ask: { zh: '还想说什么', en: 'Anything else?' },
    why: { zh: '请不要写姓名和电话：答卷不记名，写了别人就认得出来', en: 'Please no names or numbers: the answers are anonymous' },
    kind: 'long',
    most: 500,
    optional: true,
  },
]
