import type { Language } from '../../../platform/language'
import type { Thing } from './things-on-device'

type Said = { name: string; count: (count: number) => string; lost: string; lostHere?: string }

interface Words {
  title: string
  total: (size: string) => string
  sized: (count: string, size: string) => string
  none: string
  clear: string
  ask: (name: string) => string
  confirm: (count: string) => string
  cleared: (name: string) => string
  things: Record<Thing['kind'], Said>
}

const zh: Words = {
  title: '存在这台设备里',
  total: (size) => `共${size}`,
  sized: (count, size) => `${count}，${size}`,
  none: '没有',
  clear: '清除',
  ask: (name) => `清除“${name}”？`,
  confirm: (count) => `清除${count}`,
  cleared: (name) => `${name}已清除`,
  things: {
    issues: { name: '没有网也能读的', count: (count) => `${count}期`, lost: '没有网的时候就读不到了。下次打开日刊会再存。' },
    favourites: {
      name: '收藏',
      count: (count) => `${count}篇`,
      lost: '收藏只存在这台设备里，清除以后找不回来。',
      lostHere: '只从这台设备里清除；账号里的还在，下次打开“我的”会再取回来。',
    },
    readings: { name: '读过', count: (count) => `${count}篇`, lost: '记录只在这台设备里，清除以后找不回来。' },
    searches: { name: '搜过的词', count: (count) => `${count}个词`, lost: '搜过的词只在这台设备里，清除以后找不回来。' },
  },
}

const several = (one: string, more: string) => (count: number) => `${count} ${count === 1 ? one : more}`

const en: Words = {
  title: 'On this device',
  total: (size) => `${size} in all`,
  sized: (count, size) => `${count}, ${size}`,
  none: 'Nothing',
  clear: 'Clear',
  ask: (name) => `Clear “${name}”?`,
  confirm: (count) => `Clear ${count}`,
  cleared: (name) => `Cleared: ${name}`,
  things: {
    issues: {
      name: 'Readable offline',
      count: several('issue', 'issues'),
      lost: 'Without a network there is nothing to read then. The next visit to the Daily keeps issues again.',
    },
    favourites: {
      name: 'Favourites',
      count: several('article', 'articles'),
      lost: 'They are on this device only and cannot be brought back.',
      lostHere: 'From this device only; your account keeps them, and the next visit to “Me” brings them back.',
    },
    readings: {
      name: 'Reading history',
      count: several('article', 'articles'),
      lost: 'It is on this device only and cannot be brought back.',
    },
    searches: {
      name: 'Searches',
      count: several('search', 'searches'),
      lost: 'They are on this device only and cannot be brought back.',
    },
  },
}

export const thingsWords: Record<Language, Words> = { zh, en }
