/*
 * The UTF-16 units of the characters that legal forms and branches are told by.
 */

/** The UTF-16 unit of 公, which begins 公司. */
export const GONG = 0x516c; // 公
/** The UTF-16 unit of 司, which ends 公司. */
export const SI = 0x53f8; // 司
/** The UTF-16 unit of 限, which ends 有限. */
export const XIAN = 0x9650; // 限
/** The UTF-16 unit of 有, which begins 有限. */
export const YOU = 0x6709; // 有
/** The UTF-16 unit of 份, as in 股份. */
export const SHARE_FEN = 0x4efd; // 份
/** The UTF-16 unit of 团, which ends 集团. */
export const TUAN = 0x56e2; // 团
/** The UTF-16 unit of 厂, a factory. */
export const CHANG = 0x5382; // 厂
/** The UTF-16 unit of 廠, the traditional form of 厂, a factory. */
export const CHANG_TRADITIONAL = 0x5ee0; // 廠
/** The UTF-16 unit of 作, as in 合作社. */
export const ZUO = 0x4f5c; // 作
/** The UTF-16 unit of 社, which ends 合作社. */
export const SHE = 0x793e; // 社
/** The UTF-16 unit of 合, as in 合伙 and 合作社. */
export const HE = 0x5408; // 合
/** The UTF-16 unit of 分, as in 分公司 and 分行. */
export const FEN = 0x5206; // 分
/** The UTF-16 unit of 支, as in 支行. */
export const ZHI = 0x652f; // 支
/** The UTF-16 unit of 行, as in 分行. */
export const HANG = 0x884c; // 行
