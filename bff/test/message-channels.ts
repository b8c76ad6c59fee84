import { randomBytes } from 'node:crypto'
import { EmailError, type Mail } from '../src/platform/email/email'

export const dailyTemplate = 'daily-template'
export const trainingsTemplate = 'trainings-template'

/** The channels of a test's own: a template of WeChat's, mail that is kept, keys of callbacks. */
export const testMessages = () => {
  const mails: Mail[] = []
  const failures: EmailError['failure'][] = []
  return {
    notices: {
      daily: { templateId: dailyTemplate, kind: 'once' as const },
      trainings: { templateId: trainingsTemplate, kind: 'once' as const },
    },
    callback: { appId: 'wx0000000000000000', token: 'token', aesKey: randomBytes(32).toString('base64').slice(0, 43) },
    email: {
      mails,
      /** What the next mails fail with. */
      failures,
      close: () => {},
      send: async (mail: Mail) => {
        const failure = failures.shift()
        if (failure) throw new EmailError(failure)
        mails.push(mail)
      },
    },
  }
}
