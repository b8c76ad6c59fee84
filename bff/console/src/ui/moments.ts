import { shanghaiDay } from '@tisc/shared/platform/shanghai'

const clock = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hour12: false })

/** An instant as staff read it, in Shanghai's time: `2026-11-24 09:30`. */
export const momentText = (instant: string): string => `${shanghaiDay(instant)} ${clock.format(new Date(instant))}`
