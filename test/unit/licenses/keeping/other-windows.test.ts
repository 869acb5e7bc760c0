import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { OtherWindows } from '../../../../src/licenses/keeping/other-windows.ts';
import { notable } from '../../../../src/sandbox/data/notable-companies.ts';
import { useSandbox } from '../../../support/use-sandbox.ts';
import { newFolder } from '../../store/setup.ts';
import { connectionTo } from '../connection-to.ts';
import { open, plan, until } from '../setup.ts';

const sandbox = await useSandbox();

function windows() {
  const folder = newFolder();
  const [one, two] = [
    open(connectionTo(sandbox), { folder, limit: 3 }),
    open(connectionTo(sandbox), { folder }),
  ];
  let told = 0;
  const others = new OtherWindows(one.keeper, () => {
    told += 1;
  });
  onTestFinished(() => {
    others.dispose();
  });
  expect(one.service.spending.today).toBe(0);
  others.begin(folder);
  return { one, two, told: () => told };
}

test('what another window spends, brings and is forbidden is known here at once', async () => {
  const { one, two, told } = windows();
  await two.service.search(notable.vendorSample.name);
  await until(() => told() === 1);
  expect(one.service.spending.today).toBe(1);
  expect(one.known.peek(notable.vendorSample.name)).toBeDefined();
  await plan(sandbox, { status: '102' });
  await two.service.search(notable.none.name);
  await until(() => told() >= 2);
  expect(one.service.state.kind).not.toBe('ready');
});

test('what this window does itself is told to nobody a second time', async () => {
  const { one, told } = windows();
  await one.service.search(notable.vendorSample.name);
  await sleep(600);
  expect(told()).toBe(0);
});
