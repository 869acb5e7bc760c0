import { expect, it, vi } from 'vitest';
import { DisposableStore } from '../../../src/vscode/disposables.ts';

it('returns what it was given, and disposes of it last in, first out, once', () => {
  const store = new DisposableStore();
  const gone: string[] = [];
  const item = (name: string) => ({ name, dispose: () => gone.push(name) });
  expect(store.add(item('ground')).name).toBe('ground');
  store.add(item('house'));
  store.dispose();
  expect(gone).toEqual(['house', 'ground']);
  store.dispose();
  expect(gone).toEqual(['house', 'ground']);
});

it('disposes at once of what comes after the end, such as what was still loading', () => {
  const store = new DisposableStore();
  store.dispose();
  const dispose = vi.fn();
  store.add({ dispose });
  expect(dispose).toHaveBeenCalledOnce();
});
