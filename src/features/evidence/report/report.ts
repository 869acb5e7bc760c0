import type { EvidenceAbout, EvidenceSubject } from '../subject.ts';

/**
 * What the evidence says, as one HTML page that stands alone. Others have their turn while a long one is written.
 * @param about the package that it stands in.
 */
export async function reportHtml(subject: EvidenceSubject, about: EvidenceAbout): Promise<string> {
  const numbers = subject.answers.map(({ orderNumber }) => `<li>${escaped(orderNumber ?? '-')}</li>`);
  const lang = about.language === 'zh' ? 'zh-CN' : 'en';
  return Promise.resolve(
    `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>${escaped(titleOf(subject))}</title><ul>${numbers.join('')}</ul></html>`,
  );
}

function titleOf(subject: EvidenceSubject): string {
  switch (subject.kind) {
    case 'license':
      return subject.record.license.value.licenseNumber;
    case 'company':
      return subject.company.name;
    case 'noneFound':
      return subject.search.value.query;
    case 'check':
      return subject.check.title;
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
