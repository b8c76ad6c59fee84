// the tokens and the parts' styles are those of the app
export default { component: true, styleIsolation: 'apply-shared' }
