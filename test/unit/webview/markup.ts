/**
 * The markup of a lit template, as text: enough to see what a page says and how, without a browser. Listeners leave
 * nothing; text is escaped as a browser's own serialisation would.
 */
export function markup(template: unknown): string {
  if (Array.isArray(template)) return template.map(markup).join('');
  if (typeof template === 'string') return template.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  if (typeof template === 'number' || typeof template === 'boolean') return String(template);
  if (!isTemplate(template)) return '';
  return template.strings.map((text, index) => text + markup(template.values[index])).join('');
}

/** What a reader sees of it. */
export function words(template: unknown): string {
  return markup(template)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

interface Template {
  readonly strings: readonly string[];
  readonly values: readonly unknown[];
}

function isTemplate(value: unknown): value is Template {
  return typeof value === 'object' && value !== null && 'strings' in value && 'values' in value;
}
