import { beforeEach, describe, expect, test, vi } from 'vitest';
import { emptyForm, type RecordForm } from '../../../../../src/domain/regulator/form.ts';
import type { RecordSubject } from '../../../../../src/domain/regulator/record.ts';
import { StoreError } from '../../../../../src/store/file/trouble.ts';
import { clearDialogs, dialogs } from '../../../../support/vscode-double.ts';
import { license, NOW } from '../license/records.ts';

/** The file that the user chooses in the dialog; none where the user leaves it. */
const chosen: { size: number; bytes: Uint8Array }[] = [];
vi.mock('vscode', async () => {
  const double = await import('../../../../support/vscode-double.ts');
  const showOpenDialog = () => Promise.resolve(chosen.map(() => double.Uri.parse('file:///page.png')));
  const fs = { stat: () => Promise.resolve(chosen[0]), readFile: () => Promise.resolve(chosen[0]?.bytes) };
  return { ...double, window: { ...double.window, showOpenDialog }, workspace: { fs } };
});
const { RegulatorForm } = await import('../../../../../src/features/panels/regulator/regulator-form.ts');

const SUBJECT: RecordSubject = { licenseNumber: license.licenseNumber, companyName: license.companyName };

beforeEach(() => {
  chosen.length = 0;
  clearDialogs();
});

function setUp(subject: RecordSubject | null = SUBJECT) {
  const records = { add: vi.fn(() => true), remove: vi.fn(() => true) };
  const host = { changed: vi.fn(), say: vi.fn() };
  const form = new RegulatorForm({ records, host, subject: () => subject, now: () => NOW });
  return { records, host, form };
}

function typed(changes: Partial<RecordForm>): RecordForm {
  return { ...emptyForm('2026-11-20'), ...changes };
}

describe('the form of a page', () => {
  test('keeps what is typed while the page is hidden, and draws nothing for that', async () => {
    const { form, host } = setUp();
    await form.receive({ type: 'draftRecord', form: typed({ scope: '信息服务业务\n全国' }) });
    expect(form.state.values.scope).toBe('信息服务业务\n全国');
    expect(host.changed).not.toHaveBeenCalled();
  });

  test('saves a record with the time, says so, and is empty then', async () => {
    const { form, records, host } = setUp();
    await form.receive({ type: 'saveRecord', form: typed({ validUntil: '2027年3月1日' }) });
    expect(records.add).toHaveBeenCalledWith({
      ...SUBJECT,
      validUntil: '2027-03-01',
      ...{ issued: null, status: null, scope: null, quotation: null, pictureHash: null },
      lookedAt: '2026-11-20',
      recordedAt: NOW,
    });
    expect(host.say).toHaveBeenCalledWith('Record saved.');
    expect(form.state).toMatchObject({ turn: 1, values: { validUntil: '' }, problems: [] });
  });

  test('saves nothing that is wrong, keeps what was typed and says what is wrong', async () => {
    const { form, records, host } = setUp();
    await form.receive({ type: 'saveRecord', form: typed({ validUntil: '2027-02-30' }) });
    expect(records.add).not.toHaveBeenCalled();
    expect(form.state).toMatchObject({
      turn: 0,
      values: { validUntil: '2027-02-30' },
      problems: [{ kind: 'noDay', field: 'validUntil' }],
    });
    expect(host.say).toHaveBeenCalledOnce();
  });

  test('keeps what was typed where the store fails', async () => {
    const { form, records } = setUp();
    records.add.mockImplementation(() => {
      throw new StoreError('locked');
    });
    await form.receive({ type: 'saveRecord', form: typed({ status: '有效' }) });
    expect(form.state).toMatchObject({ turn: 0 });
    expect(dialogs.said).toHaveLength(1);
  });

  test('records nothing of what belongs to another kind of data', async () => {
    const { form, records } = setUp(null);
    await form.receive({ type: 'saveRecord', form: typed({ status: '有效' }) });
    expect(records.add).not.toHaveBeenCalled();
  });

  test('keeps the digest of a picture, not the picture, and what is typed stays', async () => {
    const { form, records } = setUp();
    const message = { type: 'choosePicture', form: typed({ status: '有效' }) } as const;
    await form.receive(message);
    expect(form.state.pictureHash).toBeNull();
    chosen.push({ size: 3, bytes: new TextEncoder().encode('abc') });
    await form.receive(message);
    const hash = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(form.state).toMatchObject({ pictureHash: hash, turn: 0, values: { status: '有效' } });
    await form.receive({ type: 'saveRecord', form: form.state.values });
    expect(records.add).toHaveBeenCalledWith(expect.objectContaining({ pictureHash: hash }));
    expect(form.state.pictureHash).toBeNull();
  });

  test('takes no file that is too large for a picture', async () => {
    const { form } = setUp();
    chosen.push({ size: 2 ** 30, bytes: new Uint8Array() });
    await form.receive({ type: 'choosePicture', form: typed({}) });
    expect(form.state.pictureHash).toBeNull();
    expect(dialogs.said).toEqual(['This file is too large for a picture of a page.']);
  });

  test('deletes a record only where the user agrees', async () => {
    const { form, records } = setUp();
    const message = { type: 'deleteRecord', id: 3, recordedAt: 5 } as const;
    await form.receive(message);
    expect(records.remove).not.toHaveBeenCalled();
    dialogs.take = ['Delete'];
    await form.receive(message);
    expect(records.remove).toHaveBeenCalledWith({ id: 3, recordedAt: 5 });
  });

  test('is opened, and emptied, once for each wish', async () => {
    const { form } = setUp();
    form.open();
    form.open();
    expect(form.state.opened).toBe(2);
    await form.receive({ type: 'resetRecord' });
    expect(form.state).toMatchObject({ opened: 0, turn: 1 });
  });
});
