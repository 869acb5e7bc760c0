import { expect, test } from 'vitest';
import { panelHtml } from '../../../src/pages/panel-html.ts';

const resources = {
  script: 'https://a.test/s.js?x=1&y="',
  style: 'https://a.test/p.css',
  cspSource: 'https://*.test',
};

test('allows one script by nonce and the stylesheet, and nothing else', () => {
  const html = panelHtml(resources, 'NONCE', 'zh-cn');
  expect(html).toContain(
    `content="default-src 'none'; script-src 'nonce-NONCE'; style-src https://*.test; form-action 'none'; base-uri 'none'"`,
  );
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(html).not.toMatch(/unsafe-|style=|<style|\son\w+=/);
});

test('is in the editor’s language, and escapes what it is given', () => {
  const html = panelHtml(resources, 'NONCE', 'zh-cn"><script>');
  expect(html).toContain('<html lang="zh-cn&#34;&#62;&#60;script&#62;">');
  expect(html).toContain('src="https://a.test/s.js?x=1&#38;y=&#34;"');
});
