/*
 * The UTF-16 units of the characters that legal forms and branches are told by.
 */
export const GONG = 0x516c; // 公
export const SI = 0x53f8; // 司
export const XIAN = 0x9650; // 限
export const YOU = 0x6709; // 有
export const SHARE_FEN = 0x4efd; // 份
export const TUAN = 0x56e2; // 团
export const CHANG = 0x5382; // 厂
export const CHANG_TRADITIONAL = 0x5ee0; // 廠
export const ZUO = 0x4f5c; // 作
export const SHE = 0x793e; // 社
export const HE = 0x5408; // 合
export const FEN = 0x5206; // 分
export const ZHI = 0x652f; // 支
export const HANG = 0x884c; // 行
