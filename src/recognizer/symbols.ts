/**
 * What the recogniser sees of a character: one symbol of 16 bits. Traditional characters, both widths of brackets and
 * all digits fall together; what ends a name and what may break one have symbols of their own.
 */

/** Symbols below this end every name; which one it was still tells whether a name begins after it. */
export const FIRST_BREAK = 64;

/** What may stand inside a name that the text broke: blanks, a line's end, a Markdown mark. */
export const BREAK = {
  blank: 64,
  blanks: 65,
  wideBlank: 66,
  line: 67,
  comment: 68,
  mark: 69,
  markup: 70,
} as const;

/** Symbols from here on are part of names. */
export const FIRST_PLAIN = 80;

export const OPEN = 80;
export const CLOSE = 81;
export const JOINT = 82;
export const DIGIT = 83;
export const LETTER = 84;
export const LOW_SURROGATE = 85;
export const HIGH_SURROGATE = 86;
export const KANA = 87;

/** Nothing at all: before the text's first character. */
export const EDGE = 1;
/** The end of an earlier company's name. */
export const COMPANY_END = 2;
/** Punctuation that has no symbol of its own. */
export const OTHER = 3;
/** An escape such as \n inside a string of code. */
export const ESCAPE = 4;

/** Each of these ends a name, and has a symbol of its own from 5 on. Characters of one word share one. */
const ENDS =
  '，, 。．. ；; ：: 、 ！!？? “"”„＂ ‘\'’＇ 《〈「『 》〉」』 <＜ >＞ [【〔［ ]】〕］ {｛ }｝ |｜ =＝ @ & # / \\ + - — … \t \n ^~ $￥ %％ •●◆■★▪◦→ ①②③④⑤⑥⑦⑧⑨⑩ * _ `';

const TRADITIONAL =
  '國国東东華华灣湾臺台業业發发電电訊讯網网絡络資资產产責责經经營营團团實实貿贸際际術术軟软體体數数據据雲云號号龍龙鳳凤門门開开關关聯联興兴達达遠远運运輸输航航車车輛辆機机構构標标準准銀银錢钱財财務务證证券券險险養养護护醫医藥药療疗學学會会計计師师師师設设計计廣广縣县區区鄉乡鎮镇灘滩濟济瀋沈陽阳陰阴陝陕隴陇寧宁蘇苏滬沪渝渝瓊琼粵粤贛赣魯鲁黔黔滇滇豐丰富富貴贵賓宾寶宝貝贝馬马鴻鸿鵬鹏鷹鹰魚鱼麗丽麥麦黃黄齊齐齒齿園园圖图圓圆場场塊块壓压壩坝壽寿夢梦奪夺奮奋婦妇孫孙寬宽對对導导將将專专尋寻屆届層层歲岁島岛嶺岭帶带幣币幫帮庫库廠厂廢废廳厅彈弹強强彙汇徑径從从復复德德恆恒愛爱慶庆憑凭應应戰战戲戏戶户拋抛損损換换據据擁拥擇择擊击擔担擬拟擴扩攝摄敵敌數数斷断時时晉晋曉晓書书條条極极樂乐樓楼標标樣样樹树橋桥檢检櫃柜權权歐欧歡欢歷历歸归殼壳氣气決决沒没況况淺浅減减測测湯汤準准溫温滿满漢汉漁渔潔洁潤润濱滨濾滤瀾澜為为無无煙烟熱热燈灯爐炉爾尔牆墙獎奖獨独現现環环瑪玛瑞瑞畫画異异當当療疗盛盛監监盤盘眾众睏困矽硅碼码礦矿礎础禮礼種种稅税穩稳窯窑競竞筆笔築筑節节範范簡简簽签籃篮糧粮紀纪約约紅红納纳純纯紙纸級级紡纺細细終终組组結结給给統统絲丝綜综綠绿維维綱纲網网緣缘線线練练織织繁繁繼继續续纖纤罰罚羅罗義义習习聖圣聚聚聞闻聲声職职腦脑腸肠臨临與与舊旧舉举艦舰藝艺藍蓝蘭兰處处虛虚蝦虾蟲虫衛卫裝装裡里製制複复規规視视親亲覺觉觀观觸触訂订訓训託托記记許许訴诉診诊評评試试詩诗話话該该詳详誠诚語语誤误說说課课調调談谈請请論论諮咨謀谋講讲謝谢證证識识譯译議议讀读變变讓让豔艳貨货販贩貼贴費费貸贷賀贺買买賣卖質质購购贊赞贏赢趙赵趨趋跡迹踐践軌轨軍军較较載载輕轻輝辉輪轮轉转辦办農农這这連连進进遊游過过達达遙遥適适選选遺遗還还邊边郵邮鄧邓鄭郑醬酱釀酿針针釣钓鈣钙鈦钛鉅巨鉑铂鉛铅銅铜銘铭銷销鋁铝鋒锋鋰锂鋼钢錄录錦锦鍋锅鍊链鍵键鎖锁鏈链鏡镜鐘钟鐵铁鑄铸鑑鉴鑫鑫長长閃闪閱阅闊阔隊队階阶隨随雙双雜杂離离難难霧雾靈灵靜静韓韩響响頂顶項项順顺預预領领頭头題题顏颜願愿類类風风飛飞飯饭飲饮飾饰餅饼餐餐館馆駐驻駕驾駿骏騰腾驗验驛驿體体鬆松鮮鲜鳥鸟鹽盐點点黨党鼎鼎龜龟夥伙併并佈布佔占來来侶侣俠侠個个倉仓倫伦偉伟側侧備备傑杰傢家傳传債债傷伤傾倾僑侨價价儀仪億亿儲储優优兒儿內内兩两冊册凍冻凱凯別别刪删劃划劇剧劉刘劍剑劑剂動动務务勝胜勞劳勢势勵励勁劲協协單单卻却參参吳吴員员問问啟启喬乔嘉嘉嚴严囑嘱';

/** The symbol of each UTF-16 code unit. */
export function symbolTable(): Uint16Array {
  const table = new Uint16Array(0x10000).fill(OTHER);
  const all = (from: number, to: number, symbol?: number) => {
    for (let code = from; code <= to; code += 1) table[code] = symbol ?? code;
  };
  all(0x3400, 0x9fff);
  all(0xf900, 0xfaff);
  all(0x3040, 0x30ff, KANA);
  all(0xd800, 0xdbff, HIGH_SURROGATE);
  all(0xdc00, 0xdfff, LOW_SURROGATE);
  for (const width of [0, 0xfee0]) {
    all(0x30 + width, 0x39 + width, DIGIT);
    all(0x41 + width, 0x5a + width, LETTER);
    all(0x61 + width, 0x7a + width, LETTER);
  }
  all(0xc0, 0x24f, LETTER);
  ENDS.split(' ').forEach((group, index) => {
    for (const character of group) table[character.charCodeAt(0)] = 5 + index;
  });
  for (const character of '(（') table[character.charCodeAt(0)] = OPEN;
  for (const character of ')）') table[character.charCodeAt(0)] = CLOSE;
  for (const character of '·・‧&＆') table[character.charCodeAt(0)] = JOINT;
  for (const character of ' \u00a0') table[character.charCodeAt(0)] = BREAK.blank;
  table[0x3000] = BREAK.wideBlank;
  for (const character of '\n\r') table[character.charCodeAt(0)] = BREAK.line;
  for (const character of '*_`') table[character.charCodeAt(0)] = BREAK.mark;
  for (const invisible of [0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff]) table[invisible] = 0;
  for (let at = 0; at < TRADITIONAL.length; at += 2)
    table[TRADITIONAL.charCodeAt(at)] = TRADITIONAL.charCodeAt(at + 1);
  table[0x3007] = 0x3007; // 〇
  return table;
}

/** The one table: it never changes. */
export const SYMBOLS = symbolTable();

/** A quote, a bracket, a colon, a cell's border: signs after which a text states a name by itself. */
const PLAIN_SIGNS = '：“「《〈>[【{|=\t"\'';

/** Whether what ended a window is such a sign, or a line's or the text's beginning. */
export function beginsPlainly(symbol: number): boolean {
  return PLAIN_BEGINNINGS.has(symbol);
}

const PLAIN_BEGINNINGS = new Set<number>([EDGE, OPEN, BREAK.line]);
for (let at = 0; at < PLAIN_SIGNS.length; at += 1)
  PLAIN_BEGINNINGS.add(SYMBOLS[PLAIN_SIGNS.charCodeAt(at)] ?? EDGE);

/** The class of what stands beside a name, 0 to 63: each sign and each kind of break for itself, all writing as one. */
export function neighbour(symbol: number): number {
  if (symbol < FIRST_BREAK) return Math.min(symbol, 49);
  if (symbol < FIRST_PLAIN) return 50 + symbol - FIRST_BREAK;
  return symbol <= CLOSE ? 62 : 63;
}
