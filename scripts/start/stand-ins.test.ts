import { startStandIns } from './stand-ins'

it('stands in for what is not configured and says so', async () => {
  const standIns = await startStandIns({})
  try {
    expect(standIns.environment).toMatchObject({ SMS_GATEWAY: 'shown', WECHAT_APP_ID: expect.stringMatching(/^wx/) })
    const answer = await fetch(`${standIns.environment.WECHAT_BASE_URL}/sns/jscode2session?appid=${standIns.environment.WECHAT_APP_ID}`)
    expect(await answer.json()).toMatchObject({ errcode: 40125 })
    expect(standIns.lines('http://localhost:3000').join('\n')).toMatch(/simulated.*\n.*\/simulator\/sms/)
  } finally {
    await standIns.stop()
  }
})

it('leaves alone what is configured, and stands in for nothing in production', async () => {
  const configured = await startStandIns({ WECHAT_SECRET: 'x', SMS_GATEWAY: 'aliyun' })
  expect(configured.environment).toEqual({})
  expect((await startStandIns({ NODE_ENV: 'production' })).environment).toEqual({})
})
