/**
 * What problems say to somebody who reads English: the sentence is its own key, as it stands in the rule that says it; `{}` stands for
 * what differs from one time to the next. A sentence for members without a line here fails a test; those of the staff's console are
 * Chinese only.
 */
export const english: Readonly<Record<string, string>> = {
  '别人刚改过这个案件，请看新的内容再决定': 'Somebody has just changed this case: look at it as it is now, then decide',
  '案件现在的状态不能这样办，请看最新的进度': 'This cannot be done from where the case stands now; please look at its latest state',
  这一步由别人来办: 'This step is somebody else’s',
  '已经过了可以重新打开的时间，请重新立案': 'It is too late to reopen this case; please open a new one',
  已经做过了: 'This has been done already',
  '从这里今天已经约了3次回电，请直接打电话，或明天再约':
    'Three call-backs were asked for from here today: please call us, or ask again tomorrow',
  '这次提交和上一次不一样，请重新打开这一页': 'This submission differs from the one before: please open the page again',
  '这个号码已经约了回电。想改时间或补充，请用收到的编号查进度':
    'A call-back to this number is agreed already. To change the time or add something, follow the case by its reference',
  '试得太多了，请过一小时再试，或直接打电话': 'Too many tries: please wait an hour, or call us',
  '查询已经过期，请重新输入编号和电话': 'This look-up has expired: please enter reference and phone again',
  '这里还没有开通短信，请打电话问进度，或用微信登录后看“我的案件”':
    'SMS is not in use here yet: please call us, or sign in by WeChat and open “My cases”',
  '这个时间刚刚约满了，请换一个时间': 'This time has just been taken: please choose another',
  请从列出的时间里选一个: 'Please choose one of the times listed',
  '电话号码太长，请检查': 'The phone number is too long, please check it',
  '请填11位手机号，或带区号的座机号码': 'Enter a mobile number of 11 digits, or a landline with its area code',
  请填电话号码: 'Please enter a phone number',
  请填编号: 'Please enter the reference',
  '编号不对，请对照短信或回执': 'This reference is not right: please compare it with the one you were given',
  请选1到5: 'Please choose 1 to 5',
  请从本应用的页面操作: 'Please use the pages of this app',
  '请在{}秒后再试': 'Try again in {} seconds',
  '请在{}里给这次提交一个编号': 'Give this submission a name in {}',
  '请用{}提交文件': 'Send the file as {}',
  '请用application/json提交': 'Send it as application/json',
  没有这个字段: 'There is no such field',
  没有文件名: 'The file has no name',
  文件名的写法有误: 'The name of the file is malformed',
  '文件太大，最多{}MB': 'The file is too large, at most {} MB',
  地区代码是6位数字: 'A region’s code has 6 digits',
  '月份写成2026-11这样': 'Write the month like 2026-11',
  '翻页标记不对，请从第一页重新开始': 'This page mark is wrong, begin again at the first page',
  手机号是11位数字: 'A mobile number has 11 digits',
  '手机号是11位数字，请检查': 'A mobile number has 11 digits, please check it',
  验证码是6位数字: 'The code has 6 digits',
  请填写: 'Please fill this in',
  请填写日期和时间: 'Please enter date and time',
  '请先在“我的单位”里选代表哪个单位': 'First choose in “My organisations” for which one you act',
  请选座位不够时怎么办: 'Please choose what to do where seats are short',
  至少填一位: 'Enter at least one person',
  一次最多50位: 'At most 50 people at once',
  这个号码前面填过了: 'This number is entered above already',
  这个培训要全部场次一起报: 'This training is signed up for as a whole',
  '一个培训的场次要在一年以内，再往后的请另建一个培训':
    'The sessions of one training lie within a year: make another training for later ones',
  请选场次: 'Please choose the sessions',
  '最多{}份': 'At most {}',
  '请回答“{}”': 'Please answer “{}”',
  '请选“{}”': 'Please choose for “{}”',
  '请先同意“{}”': 'Please agree to “{}” first',
  '“{}”里没有这个选项': '“{}” has no such option',
  '“{}”最多{}个字': '“{}” takes at most {} characters',
  '“{}”请填一个有的日期，写成2026-02-28这样': '“{}” needs a date that exists, like 2026-02-28',
  '“{}”不能早于{}': '“{}” cannot be before {}',
  '“{}”不能晚于{}': '“{}” cannot be after {}',
  '“{}”的结束要在开始以后': '“{}” must end after it begins',
  '“{}”最多填{}段': '“{}” takes at most {} periods',
  '“{}”请写完整的邮箱地址，比如name@example.com': '“{}” needs a whole mail address, like name@example.com',
  '“{}”请写能打通的号码；境外号码前面写+和国家代码':
    '“{}” needs a number that can be called; put + and the country’s code before a foreign one',
  '最多{}个字': 'At most {} characters',
  '最多{}个座位': 'At most {} seats',
  '最多{}场': 'At most {} sessions',
  请填整数: 'Please enter a whole number',
  '这个账号已经停用，有疑问请致电中心': 'This account is disabled; please call the centre',
  '为了安全，这台设备上的登录已经结束，请重新登录': 'For your safety you were signed out on this device; please sign in again',
  目前只能用中国内地的手机号: 'Only mobile numbers of mainland China can be used',
  '微信暂时没有回应，请稍后再试，或用手机号登录': 'WeChat does not answer right now; try again shortly, or sign in with your phone number',
  '微信给的凭证已失效，请再点一次': 'WeChat’s pass has expired, please tap again',
  '微信给的凭证已用过，请再点一次': 'WeChat’s pass was used already, please tap again',
  '操作太频繁，请一分钟后再试': 'Too many tries, please wait a minute',
  '微信提示这个账号有风险，请用手机号登录': 'WeChat calls this account risky; please sign in with your phone number',
  '这里还没有开通微信登录，请用手机号登录': 'Signing in by WeChat is not set up here; please use your phone number',
  '说明有更新，请看过再同意': 'The notice has changed; please read it before you agree',
  '请先单独同意“{}”': 'Please agree to this by itself first',
  '请先同意“{}”的说明': 'Please agree to the notice first',
  '要撤回这一项，请注销账号': 'To take this one back, delete the account',
  '确认已经过期，请重新验证手机号': 'The confirmation has expired, please prove the number again',
  '另一个账号已经不在了，请重新验证手机号': 'The other account is gone, please prove the number again',
  '两个账号都用微信登录过，不能合并；请先注销其中一个，或换一个手机号':
    'Both accounts belong to a WeChat, so they cannot become one; delete one of them first, or use another number',
  '七天已过，账号正在删除': 'The seven days are over; the account is being deleted',
  '验证码刚刚发过，请等一分钟再要新的': 'A code was sent just now; wait a minute before you ask for another',
  '这个号码今天已经发了10次验证码，请明天再试，或用微信登录':
    'Ten codes were sent to this number today; try again tomorrow, or sign in by WeChat',
  '这里还没有开通短信，请用微信登录': 'SMS is not set up here; please sign in by WeChat',
  '短信暂时发不出去，请稍后再试，或用微信登录': 'No SMS can be sent right now; try again shortly, or sign in by WeChat',
  '验证码不对或已经过期，请检查，或要一个新的': 'The code is wrong or has expired; check it, or ask for a new one',
  '未满14岁不能注册账号；不登录也能看日刊、打电话': 'Under 14 there is no account; reading the Daily and calling work without',
  只有负责人可以这样做: 'Only an owner may do this',
  '这个号码的主人已经在里面，或者已经申请加入': 'Whoever has this number is in already, or has asked to join',
  '您是唯一的负责人，请先交给一位同事': 'You are the only owner; hand over to a colleague first',
  统一社会信用代码是18位: 'A unified social credit code has 18 characters',
  '统一社会信用代码是18位数字和字母，没有I、O、S、V、Z': 'A unified social credit code has 18 digits and letters, without I, O, S, V and Z',
  '统一社会信用代码对不上，请对照营业执照检查': 'This code does not add up; compare it with the business licence',
  请填写营业执照上的名称: 'Please enter the name on the business licence',
  没有找到这次报名: 'There is no such booking',
  '您已经报过这一场，可以在“我的报名”里更换参加方式':
    'You have signed up for this session; you can change how you take part in your bookings',
  没有这个项目: 'There is no such programme',
  另一台设备上有更新的内容: 'Another device has saved newer answers',
  这份申请已经提交或者删除了: 'This application was sent or thrown away',
  '这次提交和上一次不一样，请重新核对一遍再提交': 'This submission differs from the one before; please check your answers and send again',
  '这份申请在别处改过或者已经提交，请重新打开看一看': 'This application was changed elsewhere or sent already; please open it again',
  '这份申请现在不能这样做，请看看它到哪一步了': 'This cannot be done with the application now; please see where it stands',
  '改的次数太多，请打电话告诉我们要改什么': 'There were too many changes; please call and tell us what to change',
  回执最多4000个字符: 'A receipt has at most 4000 characters',
  '这次提交和上一次不一样，请重新打开报名页': 'This submission differs from the one before; please open the page again',
  这一场没有这种参加方式: 'This session cannot be attended in this way',
  这一场已经取消: 'This session is cancelled',
  这一场已经开始: 'This session has begun',
  '没有空位了，您原来的座位或位置不变': 'No seat is free; the seat or place you have stays',
  '这个名额已经给了下一位，或者您已经退出': 'The seat went to the next in line, or you have left the list',
  报名还没有开始: 'Sign-up has not opened yet',
  报名已经结束: 'Sign-up is closed',
  这个培训已经取消: 'This training is cancelled',
  结束时间要晚于开始时间: 'The end must be after the start',
  至少一场: 'At least one session',
  至少开放一种参加方式: 'Open at least one way to take part',
  这条消息不能在这个渠道重发: 'This message cannot be sent again on this channel',
  '这个邮箱收不到邮件，请检查': 'Mail does not reach this address, please check it',
  '邮件暂时发不出去，请稍后再试': 'No mail can be sent right now, try again shortly',
  '链接已经失效，请重新填写邮箱': 'The link has expired, please enter the address again',
  邮件这个渠道还没有开通: 'Mail is not set up here',
  编号不对: 'This is no valid id',
  '没有这张证书，请核对网址；或者它已经按本人的要求删除':
    'There is no such certificate; please check the address. It may have been erased at the owner’s request',
  '这张证书已经撤销，不能再打印': 'This certificate was revoked and cannot be printed any more',
  有座位的人才有签到码: 'Only who has a seat has a check-in code',
  '这一场已经结束，请找工作人员按名字补签': 'This session is over; please ask the staff to check you in by name',
  '这一场在{}，今天不能签到': 'This session is on {}; you cannot check in today',
  '签到从{}开始': 'Check-in opens at {}',
  '这不是这一场的签到码，请扫会场里的码': 'This is no code of this session; please scan the one in the room',
  '这个码过时了，请再扫一次屏幕上现在的码': 'This code has expired; please scan the one on the screen now',
  '这一场里没有您的座位，请找工作人员，有空位可以现场加入':
    'You have no seat in this session; please ask the staff, who can add you if there is room',
  '这次操作的编号已经用过，请再点一次': 'This number was used already; please tap again',
  '签到的人太多，请再试一次': 'Too many are checking in right now; please try again',
  主题不存在: 'There is no such topic',
  '时间写成22:00这样': 'Write the time like 22:00',
  同一个主题只能选一次: 'A topic can be chosen once',
  请检查邮箱地址: 'Please check the address',
  '图片损坏，读不完整，请重新导出后再传': 'The image is damaged; export it again and try once more',
  文件是空的: 'The file is empty',
  'SVG里可能有脚本，请先另存为PNG': 'An SVG may hold scripts; save it as PNG first',
  '动图不能用，请另存为JPEG或PNG': 'Moving images cannot be used; save it as JPEG or PNG',
  'HEIC照片读不出，请在手机相机的格式里选“兼容性最佳”，或者另存为JPEG':
    'HEIC photos cannot be read; choose “most compatible” in the camera’s settings, or save it as JPEG',
  '是PDF，不是图片': 'This is a PDF, not an image',
  '不是图片，或者图片损坏；能用的有JPEG、PNG、WebP、AVIF': 'No image, or a damaged one; JPEG, PNG, WebP and AVIF can be used',
  '能用的图片有JPEG、PNG、WebP、AVIF': 'JPEG, PNG, WebP and AVIF images can be used',
  '图片有{}×{}像素，太大，请缩小后再传': 'The image has {} × {} pixels, which is too large; make it smaller first',
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const patterns = Object.entries(english)
  .filter(([key]) => key.includes('{}'))
  .map(([key, words]) => ({ shape: new RegExp(`^${key.split('{}').map(literally).join('(.{1,40})')}$`), words }))

/** A sentence of a problem in English; as it is where nobody has put it into English. */
export const inEnglish = (sentence: string): string => {
  const exact = english[sentence]
  if (exact !== undefined) return exact
  for (const { shape, words } of patterns) {
    const found = shape.exec(sentence)
    if (found) return found.slice(1).reduce((text, part) => text.replace('{}', part), words)
  }
  return sentence
}
