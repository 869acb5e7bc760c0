import { expect, it } from 'vitest';
import { Changes } from '../../../src/licenses/changes.ts';

it('tells every listener, once for each time that it was added', () => {
  const changes = new Changes();
  const heard: string[] = [];
  const a = () => heard.push('a');
  const first = changes.on(a);
  changes.on(a);
  changes.on(() => heard.push('b'));
  changes.fire();
  expect(heard).toEqual(['a', 'a', 'b']);
  first.dispose();
  first.dispose();
  changes.fire();
  expect(heard).toEqual(['a', 'a', 'b', 'a', 'b']);
});

it('bears listeners that come and go while it tells', () => {
  const changes = new Changes();
  const heard: string[] = [];
  const leaver = changes.on(() => {
    leaver.dispose();
    changes.on(() => heard.push('late'));
    heard.push('leaver');
  });
  changes.on(() => heard.push('stayer'));
  changes.fire();
  expect(heard).toEqual(['leaver', 'stayer']);
  changes.fire();
  expect(heard).toEqual(['leaver', 'stayer', 'stayer', 'late']);
});
