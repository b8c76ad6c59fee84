type Words = {
  where: string
  first: string
  firstSay: string
  hours: { title: string; steps: string[] }[]
  can: string
  canList: string[]
  cannot: string
  cannotList: string[]
  stations: string
  stationsSay: string
}

const zh: Words = {
  where: '先做什么',
  first: '头一个小时',
  firstSay: '先把东西留住，再说道理。以下是一般做法，不是法律意见；拿不准就打电话。',
  hours: [
    {
      title: '在展会上看到自己的东西被仿',
      steps: [
        '不要争吵，也不要动对方的展品。',
        '拍下展位号、展品、宣传册和报价单，记下时间；能买就买一件，留好票据。',
        '找展会主办方，问有没有知识产权投诉点。',
        '带上权利证书的照片，给我们打电话，说明展会哪天结束。',
      ],
    },
    {
      title: '货在海关被扣',
      steps: [
        '留好海关的书面通知，看清楚写的期限和要您答复的事。',
        '不要签没有看懂的文件。',
        '找出这批货的合同、授权书和自己的权利证书。',
        '给我们打电话，说明期限是哪一天；案件里写上这个日子。',
      ],
    },
    {
      title: '在境外被起诉或收到警告函',
      steps: [
        '记下收到的日期和方式，信封也留着；答复的期限常从这天算。',
        '不要急着回信承认或否认，也不要删改产品页面和聊天记录。',
        '把来函完整拍下来，写明是哪个国家或地区、哪家法院。',
        '给我们打电话；青岛有海外知识产权纠纷应对指导分中心，可以转给那里的人。',
      ],
    },
  ],
  can: '我们能做的',
  canList: [
    '听您说清楚，判断属于哪一类、归哪个部门。',
    '告诉您怎样留证据、要准备什么。',
    '告诉您有没有调解这条路：89名调解员已经进驻法院的诉前调解平台（2023年4月的数字）。',
    '涉外的纠纷，帮您联系海外纠纷应对指导。',
  ],
  cannot: '我们不能做的',
  cannotList: [
    '替您打官司，或替您出庭。',
    '替行政机关、法院作决定，或保证结果。',
    '在这里处理国防专利：请到窗口，不要在网上写。',
    '紧急的人身、财产危险：请打110。',
  ],
  stations: '就近的站点',
  stationsSay:
    '各区市共有27处维权分中心和工作站（2023年4月的材料）。材料里没有地址名单，等中心录入后在这里列出；现在请打电话问离您最近的一处。',
}

const en: Words = {
  where: 'What to do first',
  first: 'The first hour',
  firstSay: 'Keep the proof first, argue later. This is general advice, not legal counsel; when in doubt, call.',
  hours: [
    {
      title: 'Your product is copied at a trade fair',
      steps: [
        'Do not quarrel, and do not touch the exhibits.',
        'Photograph the stand’s number, the exhibits, leaflets and price lists, and note the time; buy one if you can, with its receipt.',
        'Ask the organisers for the fair’s IP complaints desk.',
        'With pictures of your certificates at hand, call us and say when the fair ends.',
      ],
    },
    {
      title: 'Customs has stopped your goods',
      steps: [
        'Keep the written notice, and read until when you must answer what.',
        'Sign nothing that you do not understand.',
        'Find the contract, the licence and your own certificates for these goods.',
        'Call us and say which day the term ends, so that the case carries it.',
      ],
    },
    {
      title: 'You are sued or warned abroad',
      steps: [
        'Note the day and the way it arrived and keep the envelope; the term often begins that day.',
        'Do not hurry to admit or deny, and do not change product pages or chats.',
        'Photograph the whole letter; note the country and the court.',
        'Call us: Qingdao has a sub-centre for overseas IP disputes, to which we can pass you on.',
      ],
    },
  ],
  can: 'What we can do',
  canList: [
    'Listen, and say what kind of case it is and which office it belongs to.',
    'Tell you how to keep proof and what to prepare.',
    'Tell you whether mediation is a way: 89 mediators work on the court’s pre-litigation platform (as of April 2023).',
    'For disputes abroad, lead you to the guidance for overseas disputes.',
  ],
  cannot: 'What we cannot do',
  cannotList: [
    'Conduct your lawsuit or appear in court for you.',
    'Decide in the place of an authority or a court, or promise an outcome.',
    'Handle national-defence patents here: come to the window and write nothing online.',
    'Help in immediate danger: call 110.',
  ],
  stations: 'Stations near you',
  stationsSay:
    'There are 27 sub-centres and stations in the districts (material of April 2023). It lists no addresses; they will stand here once the centre enters them. Until then please call and ask for the nearest.',
}

/** In our own words, with the figures of the documents and their dates. */
export const adviceWords = { zh, en }
