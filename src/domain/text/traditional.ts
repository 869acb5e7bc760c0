/** Traditional characters of names and of the words of licences, each before the simplified one that it counts as: the recogniser's. */
export const TRADITIONAL = [
  '佈布佔占併并來来侶侣俠侠倉仓個个倫伦偉伟側侧傑杰備备傢家傳传債债傷伤傾倾僑侨價价儀仪億亿優优儲储兒儿內内兩两冊册凍冻凱凯別别刪删劃划劇剧劉刘劍剑劑剂勁劲動动務务勝胜勞劳勢势勵励區区協协卻却參参',
  '吳吴員员問问啟启喬乔單单嚴严囑嘱國国園园圓圆圖图團团場场塊块壓压壩坝壽寿夢梦夥伙奪夺奮奋婦妇孫孙學学實实寧宁寬宽寶宝將将專专尋寻對对導导屆届層层島岛嶺岭師师帶带幣币幫帮庫库廠厂廢废廣广廳厅強强',
  '彈弹彙汇徑径從从復复恆恒愛爱慶庆憑凭應应戰战戲戏戶户拋抛換换損损擁拥擇择擊击擔担據据擬拟擴扩攝摄敵敌數数斷断時时晉晋曉晓書书會会東东條条業业極极構构樂乐樓楼標标樣样樹树橋桥機机檢检櫃柜權权歐欧',
  '歡欢歲岁歷历歸归殼壳氣气決决沒没況况淺浅減减測测湯汤準准溫温滬沪滿满漁渔漢汉潔洁潤润濟济濱滨濾滤瀋沈瀾澜灘滩灣湾為为無无煙烟熱热燈灯營营爐炉爾尔牆墙獎奖獨独現现瑪玛環环瓊琼產产畫画異异當当療疗',
  '發发監监盤盘眾众睏困矽硅碼码礎础礦矿禮礼稅税種种穩稳窯窑競竞筆笔節节範范築筑簡简簽签籃篮粵粤糧粮紀纪約约紅红納纳純纯紙纸級级紡纺細细終终組组結结絡络給给統统絲丝經经綜综綠绿維维綱纲網网線线緣缘',
  '練练縣县織织繼继續续纖纤罰罚羅罗義义習习聖圣聞闻聯联聲声職职腦脑腸肠臨临臺台與与興兴舉举舊旧艦舰華华藍蓝藝艺藥药蘇苏蘭兰處处虛虚號号蝦虾蟲虫術术衛卫裝装裡里製制複复規规視视親亲覺觉觀观觸触訂订',
  '計计訊讯訓训託托記记設设許许訴诉診诊評评試试詩诗話话該该詳详語语誠诚誤误說说課课調调談谈請请論论諮咨謀谋講讲謝谢證证識识譯译議议護护讀读變变讓让豐丰豔艳貝贝財财貨货販贩責责貴贵買买貸贷費费貼贴',
  '貿贸賀贺資资賓宾賣卖質质購购贊赞贏赢贛赣趙赵趨趋跡迹踐践車车軌轨軍军軟软較较載载輕轻輛辆輝辉輪轮輸输轉转辦办農农這这連连進进遊游運运過过達达遙遥遠远適适選选遺遗還还邊边郵邮鄉乡鄧邓鄭郑醫医醬酱',
  '釀酿針针釣钓鈣钙鈦钛鉅巨鉑铂鉛铅銀银銅铜銘铭銷销鋁铝鋒锋鋰锂鋼钢錄录錢钱錦锦鍊链鍋锅鍵键鎖锁鎮镇鏈链鏡镜鐘钟鐵铁鑄铸鑑鉴長长門门閃闪開开閱阅闊阔關关陝陕陰阴陽阳隊队階阶際际隨随險险隴陇雙双雜杂',
  '離离難难雲云電电霧雾靈灵靜静韓韩響响頂顶項项順顺預预領领頭头題题顏颜願愿類类風风飛飞飯饭飲饮飾饰餅饼養养館馆馬马駐驻駕驾駿骏騰腾驗验驛驿體体鬆松魚鱼魯鲁鮮鲜鳥鸟鳳凤鴻鸿鵬鹏鷹鹰鹽盐麗丽麥麦黃黄',
  '點点黨党齊齐齒齿龍龙龜龟',
].join('');

/** More of them, of scopes and of regions: the recogniser has learnt without them. */
const MORE =
  '詢询編编圍围蓋盖註注棄弃閉闭縮缩掛挂違违於于暫暂頓顿執执獲获並并則则僅仅狀状態态間间遼辽閩闽錫锡揚扬紹绍蕪芜廈厦巖岩鶴鹤雞鸡鴨鸭' +
  '淵渊綏绥撫抚蘆芦畢毕瀘泸綿绵榮荣嶽岳懷怀欽钦萬万頗颇壯壮們们頻频誌志報报齡龄龐庞屬属總总絕绝緊紧績绩緩缓賴赖額额顯显顧顾駛驶麼么';

const PAIRS = TRADITIONAL + MORE;

/** Every traditional character that is known, and the simplified one that it counts as. */
export const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, index) => [
    PAIRS.charAt(2 * index),
    PAIRS.charAt(2 * index + 1),
  ]),
);

/** A text with its traditional characters as simplified ones, unit for unit. For comparing only. */
export function simplify(text: string): string {
  return Array.from(text, (character) => SIMPLIFIED.get(character) ?? character).join('');
}
