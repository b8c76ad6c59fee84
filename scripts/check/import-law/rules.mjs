/** Who may import whom, in dependency-cruiser's words. There are no exceptions. */
const tests = '[.](test|proof|bench)[.]tsx?$|/(test|checks)/'

/**
 * @typedef {import('dependency-cruiser').IRegularForbiddenRuleType} Rule
 * @param {string} name
 * @param {Rule['from']} from
 * @param {Rule['to']} to
 * @returns {Rule}
 */
const never = (name, from, to) => ({ name, severity: 'error', from, to })

const zodOnly = [
  never('shared imports zod alone', { path: '^shared/src', pathNot: tests }, { pathNot: '^shared/src/|node_modules/zod/' }),
  never('shared imports nothing of Node', { path: '^shared/src' }, { dependencyTypes: ['core'] }),
]

const sides = [
  never('the BFF imports its own side and shared', { path: '^bff/(?!console/)' }, { path: '^(miniapp|scripts|bff/console)/' }),
  never(
    'the console imports its own side and shared',
    { path: '^bff/console/' },
    { path: '^(bff/(?!console/|node_modules/)|miniapp/(?!node_modules/)|scripts/(?!node_modules/))' },
  ),
  never('the mini-app imports its own side and shared', { path: '^miniapp/' }, { path: '^(bff|scripts)/' }),
  never('the mini-app imports nothing of Node', { path: '^miniapp/src/', pathNot: tests }, { dependencyTypes: ['core'] }),
  never('the embedded database knows nothing of the house', { path: '^scripts/embedded-mongo/' }, { path: '^(shared|bff|miniapp)/' }),
  never('code imports no test', { pathNot: tests }, { path: tests }),
]

/** Rooms of `shared` that every feature stands on; they know none. */
const ground = '(platform|forms|working-time)'

const features = [
  never(
    'a feature of the BFF enters another by its service',
    { path: '^bff/src/([^/]+)/' },
    { path: '^bff/src/[^/]+/', pathNot: '^bff/src/($1|platform)/|[.]service[.]ts$' },
  ),
  never(
    'a feature of the mini-app enters another by its api',
    { path: '^miniapp/src/features/([^/]+)/' },
    { path: '^miniapp/src/features/', pathNot: '^miniapp/src/features/$1/|[.]api[.]ts$' },
  ),
  never(
    'a feature of shared imports no other',
    { path: '^shared/src/([^/]+)/' },
    { path: '^shared/src/[^/]+/', pathNot: `^shared/src/($1|${ground})/` },
  ),
  never(
    'platform imports no feature',
    { path: `^(bff/src/platform|shared/src/${ground})/`, pathNot: tests },
    { path: `^(bff/src/(?!platform/)|shared/src/(?!${ground}/))` },
  ),
  never(
    'a feature of the console enters another by its api',
    { path: '^bff/console/src/features/([^/]+)/' },
    { path: '^bff/console/src/features/', pathNot: '^bff/console/src/features/$1/|[.]api[.]ts$' },
  ),
  never(
    'platform and ui of an app import no feature',
    { path: '^(miniapp|bff/console)/src/(platform|ui)/' },
    { path: '^(miniapp|bff/console)/src/features/' },
  ),
  never(
    'platform of an app imports no ui',
    { path: '^(miniapp|bff/console)/src/platform/', pathNot: tests },
    { path: '^(miniapp|bff/console)/src/ui/' },
  ),
]

const layers = [
  never(
    'WeChat is called by its adapter alone',
    { path: '^bff/src/', pathNot: '^bff/src/platform/wechat/' },
    { path: '^bff/src/platform/wechat/call[.]ts$' },
  ),
  never('routes call the service, not the model', { path: '[.]routes[.]ts$' }, { path: '[.]model[.]ts$' }),
  never('a service knows no routes', { path: '[.]service[.]ts$' }, { path: '[.]routes[.]ts$' }),
  never('a model knows no service and no routes', { path: '[.]model[.]ts$' }, { path: '[.](service|routes)[.]ts$' }),
]

const sound = [never('no cycles', {}, { circular: true }), never('every import is found', {}, { couldNotResolve: true })]

export const rules = [...zodOnly, ...sides, ...features, ...layers, ...sound]
