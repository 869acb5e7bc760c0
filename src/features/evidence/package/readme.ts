import type { DataKind } from '../../../licenses/answer.ts';
import { CHECKSUM_FILE } from './checksums.ts';
import { FINDINGS_FILE } from './findings.ts';
import { MANIFEST_FILE } from './manifest.ts';

/** The name of the file that says what the others are, for readers without this extension. */
export const README_FILE = 'README.txt';

/** The checks of all files at once; every one of these programs comes with its system. */
const COMMANDS = {
  windows: [
    'Get-Content SHA256SUMS | ForEach-Object {',
    "  $sum, $file = $_ -split '  ', 2",
    '  if ((Get-FileHash -Algorithm SHA256 $file).Hash -eq $sum) { "OK       $file" } else { "CHANGED  $file" }',
    '}',
  ],
  mac: ['shasum -a 256 -c SHA256SUMS'],
  linux: ['sha256sum -c SHA256SUMS'],
};

/** The checksum of the checksums, to be compared with the one that was noted: it stands for every file. */
const NOTED_COMMANDS = {
  windows: ['Get-FileHash -Algorithm SHA256 SHA256SUMS', 'certutil -hashfile SHA256SUMS SHA256'],
  mac: ['shasum -a 256 SHA256SUMS'],
  linux: ['sha256sum SHA256SUMS'],
};

/**
 * What each file of a package is and how its checksums are computed without this extension, in Chinese and English. With
 * a byte-order mark and line ends that every editor of texts shows.
 * @param data what the package rests on: invented companies must not pass for real ones.
 */
export function readmeBytes(data: DataKind): Uint8Array {
  const lines = [...chinese(data), '', '-'.repeat(72), '', ...english(data)];
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`);
}

function chinese(data: DataKind): readonly string[] {
  const isSample = data === 'sample';
  return [
    '电信业务经营许可证查询证据包',
    '',
    ...(isSample
      ? [
          '示例数据：本证据包中的企业、许可证和订单号均为虚构，由扩展内置的模拟服务应答，并非企查查的结果，不能用于证明',
          '任何企业的情况。',
          '',
        ]
      : []),
    '本文件夹由 Visual Studio Code 扩展“QCC Telecom License 企查查电信许可”保存。该扩展是企查查接口的独立客户端，',
    '与企查查及主管部门无隶属关系。本文件夹可脱离该扩展单独阅读和校验。',
    '',
    '文件',
    '  report.html     报告：用任意浏览器打开，可打印。不含脚本，不访问网络。',
    `  answers/        ${isSample ? '模拟服务' : '企查查'}对每次查询的应答，按收到时的字节保存（仅去除传输压缩）。`,
    `  ${FINDINGS_FILE}   从上述应答中读出的内容，供程序使用。`,
    `  ${MANIFEST_FILE}   清单：查询内容、订单号、时间、接口主机、每个文件的长度及 SHA-256、较早的证据包。`,
    `  ${CHECKSUM_FILE}      除其自身外所有文件的 SHA-256。`,
    '  README.txt      本说明。',
    '',
    '如何校验',
    '  在本文件夹中打开终端，运行下列命令；每个文件都应显示 OK（成功）。',
    '  Windows（PowerShell）：',
    ...indented(COMMANDS.windows),
    '  macOS：',
    ...indented(COMMANDS.mac),
    '  Linux：',
    ...indented(COMMANDS.linux),
    `  再计算 ${CHECKSUM_FILE} 的 SHA-256，与保存时另行记录的值比较：`,
    '  Windows（PowerShell，两条命令任选其一）：',
    ...indented(NOTED_COMMANDS.windows),
    '  macOS：',
    ...indented(NOTED_COMMANDS.mac),
    '  Linux：',
    ...indented(NOTED_COMMANDS.linux),
    '',
    '校验能说明什么',
    `  全部显示 OK，只说明各文件与 ${CHECKSUM_FILE} 相符；二者可以一并被改。清单未经签名：仅凭本文件夹不能说明由谁、`,
    '  在何时制作。',
    `  若全部显示 OK，且 ${CHECKSUM_FILE} 的 SHA-256 与保存当时另行记录的值一致，则此后各文件（含清单）未被改动。`,
    '  该数据源不含有效期。许可证是否有效、许可范围如何，以主管部门公布的信息为准。',
  ];
}

function english(data: DataKind): readonly string[] {
  const isSample = data === 'sample';
  return [
    'Evidence of an inquiry into telecom licences',
    '',
    ...(isSample
      ? [
          'SAMPLE DATA: every company, licence and order number in this package is invented. A simulator within the',
          'extension answered, not QCC; nothing here proves anything of any company.',
          '',
        ]
      : []),
    'This folder was saved by the Visual Studio Code extension "QCC Telecom License", an independent client of the',
    'interface of QCC (企查查), connected neither with QCC nor with the regulator. It can be read and verified without',
    'the extension.',
    '',
    'Files',
    '  report.html     The report: open it in any browser, or print it. No scripts; nothing is fetched from the network.',
    `  answers/        What ${isSample ? 'the simulator' : 'QCC'} answered to each question, byte for byte as received`,
    '                  (a compression of the transfer apart).',
    `  ${FINDINGS_FILE}   What was read from these answers, for programs.`,
    `  ${MANIFEST_FILE}   The manifest: questions, order numbers, times, the host of the interface, length and SHA-256 of`,
    '                  each file, and the earlier package that this one follows.',
    `  ${CHECKSUM_FILE}      The SHA-256 of every file but itself.`,
    '  README.txt      This text.',
    '',
    'How to verify',
    '  Open a terminal in this folder and run the following; every file must be shown as OK.',
    '  Windows (PowerShell):',
    ...indented(COMMANDS.windows),
    '  macOS:',
    ...indented(COMMANDS.mac),
    '  Linux:',
    ...indented(COMMANDS.linux),
    `  Then compute the SHA-256 of ${CHECKSUM_FILE} and compare it with the one that was noted elsewhere at the time:`,
    '  Windows (either of the two, in PowerShell):',
    ...indented(NOTED_COMMANDS.windows),
    '  macOS:',
    ...indented(NOTED_COMMANDS.mac),
    '  Linux:',
    ...indented(NOTED_COMMANDS.linux),
    '',
    'What that proves',
    `  If all is OK, the files are those that ${CHECKSUM_FILE} names; whoever changes one can change the other. Nothing is`,
    '  signed: this folder alone does not prove who made it, or when.',
    `  If all is OK and the SHA-256 of ${CHECKSUM_FILE} is the one that was noted elsewhere when it was saved, no file has`,
    '  been changed since then, the manifest neither.',
    '  This source gives no date of expiry. Only the regulator can say whether a licence is valid and what it allows.',
  ];
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `    ${line}`);
}
