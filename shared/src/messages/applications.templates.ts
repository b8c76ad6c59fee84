import type { Templates } from './template'

/** One’s own applications. */
export type ApplicationArguments = {
  'application-returned': { until: string }
  'application-accepted': object
  'application-entered': object
  'application-decided': object
  'application-approved': object
  'application-enrolled': object
  'application-lapsed': object
  'objection-settled': object
  'application-due': { until: string }
  'pool-facts-settled': object
  'pool-term-ends': { until: string }
  'pool-place-changed': object
  'pool-hours-settled': object
  'expert-invited': object
  'expert-replaced': object
}

export const applicationTemplates: Templates<ApplicationArguments> = {
  'application-returned': {
    name: '申请要补正',
    asks: true,
    zh: { title: () => '您的申请要补一补', text: ({ until }) => `少了什么写在申请里，请在${until}以前补好。` },
    en: {
      title: () => 'Your application needs completing',
      text: ({ until }) => `What is missing is in the application; please complete it by ${until}.`,
    },
  },
  'application-entered': {
    name: '纸质申请已录入',
    zh: { title: () => '您的纸质申请录入好了', text: () => '中心按您交的表录入了申请，请看一看对不对；要改的，受理以前可以自己改。' },
    en: {
      title: () => 'Your paper form was typed in',
      text: () => 'The centre typed in the form you handed over: please look whether it is right. Until it is accepted you can change it.',
    },
  },
  'application-accepted': {
    name: '申请已受理',
    zh: { title: () => '您的申请已受理', text: () => '两位评审员会分别评审，进度在申请里看。' },
    en: {
      title: () => 'Your application is under review',
      text: () => 'Two reviewers look at it, each by themselves; see where it stands in the app.',
    },
  },
  'application-decided': {
    name: '申请有了结果',
    zh: { title: () => '您的申请有了结果', text: () => '结果和理由写在申请里。' },
    en: { title: () => 'Your application is decided', text: () => 'The result and the reason are in the application.' },
  },
  'application-approved': {
    name: '申请通过，等同意公示',
    asks: true,
    zh: { title: () => '您的申请通过了，还要您同意公示', text: () => '按规定要公示姓名，请在申请里看说明，决定同不同意。' },
    en: {
      title: () => 'You are accepted; a public notice needs your consent',
      text: () => 'The rules want your name on public notice: please read what that means in the application, and decide.',
    },
  },
  'application-enrolled': {
    name: '公示期满，已入库',
    zh: { title: () => '您已经入库', text: () => '公示期满。任期和您的资料在“我在库里”。' },
    en: {
      title: () => 'You are in the pool',
      text: () => 'The public notice is over. Your term and what you say of yourself are in “My place in the pool”.',
    },
  },
  'application-due': {
    name: '申请补正快到期',
    asks: true,
    zh: {
      title: () => '您的申请还没有补好',
      text: ({ until }) => `请在${until}以前补好，过了这天这份申请就结束，要重新申请。已经写的都在。`,
    },
    en: {
      title: () => 'Your application still needs completing',
      text: ({ until }) =>
        `Please complete it by ${until}; after that day it ends, and you would have to apply again. What you wrote is kept.`,
    },
  },
  'application-lapsed': {
    name: '申请没有按时补正',
    zh: { title: () => '您的申请结束了', text: () => '没有在期限内收到补正的内容。可以重新申请。' },
    en: { title: () => 'Your application has ended', text: () => 'What was asked for did not arrive in time. You can apply again.' },
  },
  'objection-settled': {
    name: '提的异议有了结果',
    zh: { title: () => '您对公示提的异议有了结果', text: () => '结果写在“公示”的“您提的异议”里。' },
    en: {
      title: () => 'Your objection to a public notice is decided',
      text: () => 'The result is under “Your objections” on the page of public notices.',
    },
  },
  'pool-term-ends': {
    name: '任期快到了',
    zh: {
      title: () => '您在库里的任期快到了',
      text: ({ until }) => `任期到${until}。想接着做，请打电话告诉我们续任。`,
    },
    en: {
      title: () => 'Your term in the pool ends soon',
      text: ({ until }) => `It ends on ${until}. To go on, call us and we renew it.`,
    },
  },
  'pool-place-changed': {
    name: '在库的情况变了',
    zh: { title: () => '您在库里的情况变了', text: () => '怎样变了，为什么，写在“我在库里”。' },
    en: { title: () => 'Your place in the pool has changed', text: () => 'What changed and why is in “My place in the pool”.' },
  },
  'pool-hours-settled': {
    name: '志愿服务时长有了结果',
    zh: { title: () => '您的志愿服务时长核对过了', text: () => '哪些认可了，哪些要改，写在“志愿服务时长”里。' },
    en: {
      title: () => 'Your volunteer hours were looked at',
      text: () => 'What was approved and what to mend is under “Volunteer hours”.',
    },
  },
  'expert-invited': {
    name: '有一个案件请您帮忙',
    asks: true,
    zh: { title: () => '有一个案件请您帮忙', text: () => '请在邀请里写的日期以前答复，能不能都行。' },
    en: { title: () => 'A case asks for your help', text: () => 'Please answer by the day in the invitation, whether you can or not.' },
  },
  'expert-replaced': {
    name: '案件改请别人了',
    zh: { title: () => '一个案件改请别人了', text: () => '原因写在邀请里。' },
    en: { title: () => 'A case went to somebody else', text: () => 'Why is in the invitation.' },
  },
  'pool-facts-settled': {
    name: '改的资料核对过了',
    zh: { title: () => '您改的资料核对过了', text: () => '现在用哪一份，写在“我在库里”。' },
    en: { title: () => 'Your changes were looked at', text: () => 'What counts now is in “My place in the pool”.' },
  },
}
