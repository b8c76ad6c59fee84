import routes from './platform/routes.json'

// theme.json variables are resolved by WeChat only; a browser gets its colours from the tokens
const isWeapp = process.env.TARO_ENV === 'weapp'

const subPackage = (root: string, names: (keyof typeof routes)[]) => ({
  root,
  pages: names.map((name) => routes[name].page.slice(root.length + 1)),
})

export default defineAppConfig({
  pages: [routes.feed.page, routes.trainings.page, routes.rights.page, routes.me.page],
  subPackages: [
    subPackage('features/daily/reading', ['article', 'issue', 'topic', 'digest', ...(isWeapp ? [] : (['preview'] as const))]),
    subPackage('features/daily/finding', ['archive', 'search']),
    subPackage('features/accounts', [
      'signIn',
      'profile',
      'phone',
      'sessions',
      'privacy',
      'myData',
      'organisations',
      'organisation',
      'newOrganisation',
    ]),
    subPackage('features/messages', ['inbox', 'message', 'unsubscribe', 'confirmEmail', 'subscriptions']),
    subPackage('features/trainings/course', ['training', 'signUp', 'signUpGroup', 'groups', 'bookings', 'booking']),
    subPackage('features/trainings/attending', ['calendar', 'ticket', 'feedback', 'checkIn', 'credits', 'certificates', 'certificate']),
    subPackage('features/applications', [
      'applications',
      'apply',
      'applying',
      'application',
      'amend',
      'receipt',
      'poolPlace',
      'poolOwn',
      'poolFacts',
      'poolHours',
      'directory',
      'poolInvitation',
      'notices',
    ]),
    subPackage('features/rights/help', ['callBack', 'file', 'fileForm', 'followCase', 'advice', 'ownCases', 'ownCase']),
    subPackage('features/me/more', ['kept', 'settings', 'about', 'missing']),
  ],
  animation: false,
  lazyCodeLoading: 'requiredComponents',
  darkmode: true,
  themeLocation: 'theme.json',
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: 'TISC青岛日刊',
    navigationBarTextStyle: (isWeapp ? '@text' : 'black') as 'black',
    backgroundColor: isWeapp ? '@paper' : '#ffffff',
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    custom: true,
    color: '#435150',
    selectedColor: '#0a5c63',
    backgroundColor: '#ffffff',
    list: [
      { pagePath: routes.feed.page, text: '日刊' },
      { pagePath: routes.trainings.page, text: '培训' },
      { pagePath: routes.rights.page, text: '维权' },
      { pagePath: routes.me.page, text: '我的' },
    ],
  },
})
