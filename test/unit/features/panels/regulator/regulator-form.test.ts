import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { emptyForm, type RecordForm } from '../../../../../src/domain/regulator/form.ts';
import type { RecordSubject } from '../../../../../src/domain/regulator/record.ts';
import type { StoreTrouble } from '../../../../../src/licenses/keeping/trouble.ts';
import type { RecordDraft } from '../../../../../src/protocol/regulator.ts';
import { StoreError } from '../../../../../src/store/file/trouble.ts';
import { clearDialogs, dialogs } from '../../../../support/vscode-double.ts';
import { license, NOW } from '../license/dossiers.ts';

/** The file that the user chooses in the dialog; none where the user leaves it. */
const chosen: { size: number; bytes: Uint8Array }[] = [];
/** What the dialog, and reading the file, wait for. */
const waits = { dialog: Promise.resolve(), file: Promise.resolve() };
vi.mock('vscode', async () => {
  const double = await import('../../../../support/vscode-double.ts');
  const showOpenDialog = () =>
    waits.dialog.then(() => chosen.map(() => double.Uri.parse('file:///page.png')));
  const fs = {
    stat: () => Promise.resolve(chosen[0]),
    readFile: () => waits.file.then(() => chosen[0]?.bytes),
  };
  return { ...double, window: { ...double.window, showOpenDialog }, workspace: { fs } };
});
const { RegulatorForm } = await import('../../../../../src/features/panels/regulator/regulator-form.ts');

const SUBJECT: RecordSubject = { licenseNumber: license.licenseNumber, companyName: license.companyName };

beforeEach(() => {
  chosen.length = 0;
  Object.assign(waits, { dialog: Promise.resolve(), file: Promise.resolve() });
  clearDialogs();
});

function setUp(subject: RecordSubject | null = SUBJECT, draft?: RecordDraft) {
  const records = {
    ...{ add: vi.fn(() => true), remove: vi.fn(() => true) },
    trouble: undefined as StoreTrouble | undefined,
  };
  const host = { changed: vi.fn(), say: vi.fn() };
  const form = new RegulatorForm({ records, host, subject: () => subject, now: () => NOW, draft });
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

  test('has the editor keep what was typed, a moment after the last key, until it is saved or taken back', async () => {
    vi.useFakeTimers();
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const { form, host } = setUp();
    expect(form.draft).toBeUndefined();
    await form.receive({ type: 'draftRecord', form: typed({ scope: '信' }) });
    vi.advanceTimersByTime(400);
    await form.receive({ type: 'draftRecord', form: typed({ scope: '信息' }) });
    vi.advanceTimersByTime(400);
    expect(host.changed).not.toHaveBeenCalled();
    vi.advanceTimersByTime(200);
    expect(host.changed).toHaveBeenCalledOnce();
    expect(form.draft).toEqual({ values: typed({ scope: '信息' }), pictureHash: null });
    const { form: again } = setUp(SUBJECT, form.draft);
    expect(again.state).toMatchObject({ values: { scope: '信息' }, opened: 0, turn: 0, problems: [] });
    await form.receive({ type: 'resetRecord' });
    expect(form.draft).toBeUndefined();
    await again.receive({ type: 'saveRecord', form: typed({ validUntil: '2027-03-01' }) });
    expect(again.draft).toBeUndefined();
    await form.receive({ type: 'draftRecord', form: typed({ scope: '信' }) });
    form.dispose();
    host.changed.mockClear();
    vi.advanceTimersByTime(1000);
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

  test('puts no picture on a record that was begun after it was asked for', async () => {
    const { form, host } = setUp();
    chosen.push({ size: 3, bytes: new TextEncoder().encode('abc') });
    const dialog = Promise.withResolvers<undefined>();
    waits.dialog = dialog.promise.then(() => undefined);
    const choosing = form.receive({ type: 'choosePicture', form: typed({ status: '有效' }) });
    await form.receive({ type: 'saveRecord', form: typed({ status: '有效' }) });
    dialog.resolve(undefined);
    await choosing;
    expect(form.state.pictureHash).toBeNull();
    expect(host.say).toHaveBeenLastCalledWith('The picture was not taken: the form was emptied meanwhile.');
  });

  test('saves no record while its picture is still being read, and a later one without it', async () => {
    const { form, host, records } = setUp();
    chosen.push({ size: 3, bytes: new TextEncoder().encode('abc') });
    const file = Promise.withResolvers<undefined>();
    waits.file = file.promise.then(() => undefined);
    const choosing = form.receive({ type: 'choosePicture', form: typed({ status: '有效' }) });
    await new Promise((resolve) => setImmediate(resolve));
    await form.receive({ type: 'saveRecord', form: typed({ status: '无效' }) });
    expect(records.add).not.toHaveBeenCalled();
    expect(form.state.values.status).toBe('无效');
    expect(host.say).toHaveBeenLastCalledWith('Not saved: the picture is still being read.');
    await form.receive({ type: 'resetRecord' });
    await form.receive({ type: 'saveRecord', form: typed({ status: '有效' }) });
    expect(records.add).toHaveBeenCalledWith(expect.objectContaining({ pictureHash: null }));
    file.resolve(undefined);
    await choosing;
    expect(form.state.pictureHash).toBeNull();
  });

  test('says that a picture cannot be read, and can be saved without it', async () => {
    const { form, records } = setUp();
    chosen.push({ size: 3, bytes: new Uint8Array() });
    waits.file = Promise.reject(new Error('gone'));
    await form.receive({ type: 'choosePicture', form: typed({ status: '有效' }) });
    expect(dialogs.said).toEqual(['page.png cannot be read: gone']);
    await form.receive({ type: 'saveRecord', form: typed({ status: '有效' }) });
    expect(records.add).toHaveBeenCalledWith(expect.objectContaining({ pictureHash: null }));
  });

  test('says that a record was not deleted, and why', async () => {
    const { form, records, host } = setUp();
    const message = { type: 'deleteRecord', id: 3, recordedAt: 5 } as const;
    records.remove.mockReturnValue(false);
    for (const trouble of ['full', undefined] as const) {
      records.trouble = trouble;
      dialogs.take = ['Delete'];
      await form.receive(message);
    }
    expect(dialogs.said.filter((words) => words.includes('was not deleted'))).toEqual([
      'The record was not deleted. The disk is full; make room, then reload the window.',
      'The record was not deleted: it is not there any more, or there is no connection.',
    ]);
    expect(host.say).not.toHaveBeenCalled();
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
