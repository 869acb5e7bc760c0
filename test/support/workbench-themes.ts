import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import type { PanelLook } from './panel-page.ts';

/**
 * The four default themes as a webview of VS Code 1.139 has them: the classes of its body, and those of its variables that
 * the panel's page and its components use. Taken from a running workbench.
 */
const schema = z.record(
  z.enum(['light', 'dark', 'hcDark', 'hcLight']),
  z.object({ classes: z.string(), variables: z.record(z.string(), z.string()) }),
);
export type ThemeName = keyof z.infer<typeof schema>;

export const themeNames = ['light', 'dark', 'hcDark', 'hcLight'] as const satisfies readonly ThemeName[];

export async function workbenchThemes(): Promise<
  Readonly<Record<ThemeName, NonNullable<PanelLook['theme']>>>
> {
  const read = (name: string): Promise<string> => readFile(new URL(name, import.meta.url), 'utf8');
  const defaults = await read('webview-default.css');
  const themes = z.parse(schema, JSON.parse(await read('workbench-themes.json')));
  const look = (name: ThemeName): NonNullable<PanelLook['theme']> => {
    const { classes, variables } = themes[name];
    const lines = Object.entries(variables).map(([variable, value]) => `${variable}: ${value};`);
    return { classes, style: `:root { ${lines.join(' ')} }\n${defaults}` };
  };
  return { light: look('light'), dark: look('dark'), hcDark: look('hcDark'), hcLight: look('hcLight') };
}
