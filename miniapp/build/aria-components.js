// Attributes Taro's weapp templates do not pass through by themselves; without them a screen reader in WeChat hears nothing of our roles.
const aria = {
  'aria-role': '',
  'aria-label': '',
  'aria-hidden': '',
  'aria-checked': '',
  'aria-disabled': '',
  'aria-expanded': '',
}
module.exports.components = { View: aria, Text: aria, Button: aria, Image: aria, Input: aria, Textarea: aria }
