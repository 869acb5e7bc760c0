/** The addresses that a page loads, as its webview spells them. */
export interface PanelResources {
  readonly script: string;
  readonly style: string;
  /** Where the webview's own resources come from, as a CSP source. */
  readonly cspSource: string;
}

/**
 * The page around the script: it may run this one script and this stylesheet, and load nothing else. (The components'
 * styles are constructed stylesheets, which a policy without `unsafe-inline` permits.)
 * @param nonce fresh for every page.
 * @param language the editor's language, which the page's words are in.
 */
export function panelHtml(resources: PanelResources, nonce: string, language: string): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${resources.cspSource}`,
    // The default does not cover these two.
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${attribute(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${attribute(resources.style)}">
<title>QCC Telecom License</title>
</head>
<body>
<script nonce="${nonce}" src="${attribute(resources.script)}"></script>
</body>
</html>
`;
}

function attribute(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
