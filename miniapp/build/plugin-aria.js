const path = require('node:path')
const { components } = require('./aria-components')

/** Adds the aria attributes to the weapp templates and tells the runtime to send them. */
module.exports = (ctx) =>
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return
      platform.template.mergeComponents(ctx, components)
      platform.runtimePath = [].concat(platform.runtimePath, path.join(__dirname, 'aria-runtime.js'))
    },
  })
