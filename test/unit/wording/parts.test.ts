import { afterEach, expect, test, vi } from 'vitest';
import { speak } from '../../support/vscode-double.ts';

vi.mock('vscode', async () => import('../../support/vscode-double.ts'));
const { bulleted, inSentences, labelled, remarked } = await import('../../../src/wording/parts.ts');

afterEach(() => {
  speak('en');
});

test.each([
  ['en', 'One. Two. Three.', 'State: valid', 'Shanghai (a city)', ['One.', 'Two.', '', 'Three.']],
  ['zh-cn', '其一。其二。', '状态：有效', '上海（城市）', ['其一。', '其二。']],
] as const)(
  'statements are joined by the marks of the user’s language: %s',
  (language, sentences, label, remark, parts) => {
    speak(language);
    const [name = '', value = ''] = language === 'en' ? ['State', 'valid'] : ['状态', '有效'];
    const [said = '', beside = ''] = language === 'en' ? ['Shanghai', 'a city'] : ['上海', '城市'];
    expect(inSentences(...parts)).toBe(sentences);
    expect(labelled(name, value)).toBe(label);
    expect(remarked(said, beside)).toBe(remark);
  },
);

test('statements on lines of their own leave out what is empty', () => {
  expect(bulleted('one', '', 'two')).toBe('• one\n• two');
  expect(inSentences()).toBe('');
});
