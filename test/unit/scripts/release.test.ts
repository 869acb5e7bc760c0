import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { capture } from '../../../scripts/lib/steps.mjs';
import { checkContent, shippedFiles, sourceOf } from '../../../scripts/release/content.mjs';
import { manifestFields, readRepository, withAbsoluteLinks } from '../../../scripts/release/repository.mjs';
import { checkTag, isPreRelease, releaseNotes } from '../../../scripts/release/version.mjs';
import { root } from '../../../scripts/lib/bootstrap.mjs';

const home = readRepository('https://code.test/owner/name', '1.2.3');

describe('a release', () => {
  it('fails without the address of its repository, before anything is built', async () => {
    const { code, output } = await capture(process.execPath, ['scripts/package.mjs', '--release'], {
      cwd: root,
    });
    expect(code).toBe(1);
    expect(output).toContain('A release needs the address of its repository; none was given.');
    expect(output).not.toContain('dist/');
  });

  it.each([
    'http://code.test/owner/name',
    'https://somebody:secret@code.test/owner/name',
    'https://code.test/',
    'https://code.test/owner/name?tab=readme',
    'owner/name',
    '',
  ])('takes no "%s" for one', (text) => {
    expect(() => readRepository(text, '1.2.3')).toThrow('needs the address of its repository');
  });

  it('names repository, page and issues in its manifest', () => {
    expect(manifestFields(readRepository('https://code.test/owner/name.git/', '1.2.3'))).toEqual({
      repository: { type: 'git', url: 'https://code.test/owner/name.git' },
      homepage: 'https://code.test/owner/name#readme',
      bugs: { url: 'https://code.test/owner/name/issues' },
    });
  });

  it('has pictures and links on its page that lead to the tag it is built from', () => {
    const page =
      '![A picture](../../test/a.png) [a page](../places.md) [here](#here) [there](https://elsewhere.test/)';
    expect(withAbsoluteLinks(page, 'docs/marketplace', home)).toBe(
      '![A picture](https://code.test/owner/name/raw/v1.2.3/test/a.png) ' +
        '[a page](https://code.test/owner/name/blob/v1.2.3/docs/places.md) [here](#here) [there](https://elsewhere.test/)',
    );
  });

  it('is a pre-release where its minor number is odd, and has a version of three numbers', () => {
    expect([isPreRelease('1.2.3'), isPreRelease('0.3.0'), isPreRelease('2.0.11')]).toEqual([
      false,
      true,
      false,
    ]);
    expect(() => isPreRelease('1.2.0-beta.1')).toThrow('no version that a Marketplace takes');
  });

  it('has a section of its version with its day in the changelog, which is what is told of it', () => {
    const changelog =
      '# Changelog\n\n## [Unreleased]\n\n- b\n\n## [1.2.3] - 2026-01-31\n\n- a\n\n## [1.2.2] - 2026-01-01\n';
    expect(releaseNotes(changelog, '1.2.3')).toBe('- a');
    expect(() => releaseNotes('## [Unreleased]\n\n## [1.2.3]\n', '1.2.3')).toThrow('has no section');
    expect(() => releaseNotes('## [1.2.30] - 2026-01-31\n', '1.2.3')).toThrow('has no section');
  });

  it('is built from the tag of its version', () => {
    expect(() => checkTag('v1.2.3', '1.2.3')).not.toThrow();
    expect(() => checkTag('v1.2.4', '1.2.3')).toThrow('The tag v1.2.4 is not that of version 1.2.3.');
  });
});

describe('the page of the Marketplace', () => {
  const page = readFileSync(new URL('../../../docs/marketplace/README.md', import.meta.url), 'utf8');

  it('is the one for those who install, Chinese first, without what only a builder needs', () => {
    expect(sourceOf('README.md')).toBe('docs/marketplace/README.md');
    expect(page.indexOf('使用自己的密钥')).toBeLessThan(page.indexOf('Your own key'));
    expect(page).not.toMatch(/npm |Debian/);
  });

  it('leads to files that there are, and shows pictures', () => {
    const targets = Array.from(page.matchAll(/\]\((\.[^)]+)\)/g), ([, target = '']) => target);
    expect(targets.filter((each) => each.endsWith('.png')).length).toBeGreaterThan(1);
    const from = new URL('../../../docs/marketplace/', import.meta.url);
    for (const target of targets)
      expect(readFileSync(new URL(target, from)).length, target).toBeGreaterThan(0);
  });
});

describe('the README', () => {
  const read = (file: string): string => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');

  it('leads to the other language on its first line, and has the two commands of those who build', () => {
    expect(read('README.md').split('\n')[0]).toContain('(README.zh-CN.md)');
    expect(read('README.zh-CN.md').split('\n')[0]).toContain('(README.md)');
    for (const file of ['README.md', 'README.zh-CN.md']) {
      expect(read(file)).toContain('```\nnpm start\n```');
      expect(read(file)).toContain('```\nnpm test\n```');
    }
  });

  it('in Chinese breaks no line between two characters: a page shows a blank there', () => {
    for (const file of ['README.zh-CN.md', 'docs/marketplace/README.md'])
      expect(read(file)).not.toMatch(
        /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]\n *[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/u,
      );
  });
});

describe('what ships', () => {
  it('is what is named, and nothing unwanted', async () => {
    const files = await shippedFiles(root);
    expect(files).toContain('THIRD_PARTY_NOTICES.txt');
    await expect(checkContent(root, [...files, 'notes.txt'])).rejects.toThrow('unwanted [notes.txt');
    await expect(
      checkContent(
        root,
        files.filter((each) => each !== 'LICENSE'),
      ),
    ).rejects.toThrow('lack [LICENSE');
  });
});
