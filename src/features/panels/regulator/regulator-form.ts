import * as vscode from 'vscode';
import { localDay } from '../../../domain/calendar-day.ts';
import { FORM_FIELDS, readForm, type RecordForm } from '../../../domain/regulator/form.ts';
import type { RecordSubject, RegulatorRecord } from '../../../domain/regulator/record.ts';
import { storeTroubleOf } from '../../../licenses/keeping/trouble.ts';
import type { RegulatorRecords } from '../../../licenses/regulator/regulator-records.ts';
import type { PageHost } from '../../../pages/page.ts';
import type { RecordDraft, RegulatorMessage } from '../../../protocol/regulator.ts';
import { openRegulatorPage } from '../../../wording/regulator/open-regulator.ts';
import { notifyUnreadable } from '../../../vscode/files/file-words.ts';
import { sha256 } from '../../../vscode/files/sha256.ts';
import { notify } from '../../../vscode/notify.ts';
import { notifyStoreTrouble } from '../../../wording/failures/failure-notice.ts';
import { confirmDeletion, notifyNotDeleted } from '../../../wording/regulator/confirm-deletion.ts';
import { newForm, type FormState } from './regulator-view.ts';

/** A picture of a page is smaller; a larger file was chosen by mistake, and would hold up the editor. */
const MOST_BYTES = 100 * 1024 * 1024;

/** What the form of a page works with. */
export interface RegulatorFormOptions {
  readonly records: Pick<RegulatorRecords, 'add' | 'remove' | 'trouble'>;
  readonly host: Pick<PageHost, 'changed' | 'say'>;
  /** What is recorded; `null` where the page knows nothing that a record could be of. */
  readonly subject: () => RecordSubject | null;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** What was typed before a reload. */
  readonly draft?: RecordDraft | undefined;
}

/** So long after the last key what was typed is given to the editor to keep, in milliseconds. */
const PAUSE_MS = 500;

/**
 * The form on a page in which the user records what the regulator shows. It keeps what is typed while the page is hidden, and
 * has the editor keep it over a reload.
 * Nothing here asks the vendor or the regulator.
 */
export class RegulatorForm {
  readonly #options: RegulatorFormOptions;
  #state: FormState;
  /** Set while what was typed last is not given to the editor yet. */
  #keeping: NodeJS.Timeout | undefined;
  /** The picture of this record that is still being read. */
  #reading: vscode.Uri | undefined;

  constructor(options: RegulatorFormOptions) {
    this.#options = options;
    this.#state = { ...newForm(options.now()), ...options.draft };
  }

  /** What is not saved yet and would be lost with the panel; `undefined` where nothing was typed or chosen. */
  get draft(): RecordDraft | undefined {
    const { values, pictureHash } = this.#state;
    // The day of the look is there before anything is typed.
    const isTyped = FORM_FIELDS.some((field) => field !== 'lookedAt' && values[field].trim() !== '');
    return isTyped || pictureHash !== null ? { values, pictureHash } : undefined;
  }

  /** Ends the form with its page. */
  dispose(): void {
    clearTimeout(this.#keeping);
  }

  /** What the form has by now. */
  get state(): FormState {
    return this.#state;
  }

  /** Opens the form and gives it the focus. */
  open(): void {
    this.#set({ opened: this.#state.opened + 1 });
  }

  /** Does what a message of the page asks for. */
  async receive(message: RegulatorMessage): Promise<void> {
    switch (message.type) {
      case 'draftRecord':
        this.#state = { ...this.#state, values: message.form };
        clearTimeout(this.#keeping);
        this.#keeping = setTimeout(this.#options.host.changed, PAUSE_MS);
        return;
      case 'saveRecord':
        this.#save(message.form);
        return;
      case 'resetRecord':
        this.#reset();
        return;
      case 'choosePicture':
        this.#state = { ...this.#state, values: message.form };
        return this.#choosePicture();
      case 'openRegulator':
        return this.#openRegulator();
      case 'deleteRecord':
        return this.#delete(message);
    }
  }

  #save(values: RecordForm): void {
    const { subject, now, host } = this.#options;
    const about = subject();
    if (!about) return;
    if (this.#reading) {
      this.#state = { ...this.#state, values };
      host.say(vscode.l10n.t('Not saved: the picture is still being read.'));
      return;
    }
    const read = readForm(values, about, localDay(now()));
    if (read.kind === 'problems') {
      this.#state = { ...this.#state, values, problems: read.problems };
      host.say(vscode.l10n.t('Not saved: see what is marked in the form.'));
      return;
    }
    const { pictureHash } = this.#state;
    const record: RegulatorRecord = { ...read.record, pictureHash, recordedAt: now() };
    if (!this.#stored((records) => records.add(record))) return;
    this.#reset();
    host.say(vscode.l10n.t('Record saved.'));
  }

  async #delete({ id, recordedAt }: Extract<RegulatorMessage, { type: 'deleteRecord' }>): Promise<void> {
    if (!(await confirmDeletion())) return;
    const wasThere = this.#stored((records) => records.remove({ id, recordedAt }));
    if (wasThere === undefined) return;
    if (wasThere) this.#options.host.say(vscode.l10n.t('Record deleted.'));
    else void notifyNotDeleted(this.#options.records.trouble);
  }

  /** Says so where the store fails, and leaves what was typed. @returns `undefined` then. */
  #stored(work: (records: RegulatorFormOptions['records']) => boolean): boolean | undefined {
    try {
      return work(this.#options.records);
    } catch (error) {
      const trouble = storeTroubleOf(error);
      if (trouble === undefined) throw error;
      void notifyStoreTrouble(trouble);
      return undefined;
    }
  }

  async #choosePicture(): Promise<void> {
    const { turn } = this.#state;
    const [file] =
      (await vscode.window.showOpenDialog({
        title: vscode.l10n.t('Choose Picture…'),
        filters: { [vscode.l10n.t('Pictures and PDF')]: ['png', 'jpg', 'jpeg', 'webp', 'bmp', 'gif', 'pdf'] },
      })) ?? [];
    if (!file) return;
    if (turn !== this.#state.turn) {
      this.#options.host.say(vscode.l10n.t('The picture was not taken: the form was emptied meanwhile.'));
      return;
    }
    this.#reading = file;
    const pictureHash = await hashOf(file);
    // Another was chosen, or the form is for another record by now.
    if (this.#reading !== file) return;
    this.#reading = undefined;
    if (pictureHash !== undefined) this.#set({ pictureHash });
  }

  async #openRegulator(): Promise<void> {
    const about = this.#options.subject();
    if (!about) return;
    await openRegulatorPage(about.companyName);
  }

  #reset(): void {
    const { turn } = this.#state;
    this.#reading = undefined;
    this.#set({ ...newForm(this.#options.now()), turn: turn + 1 });
  }

  #set(changes: Partial<FormState>): void {
    this.#state = { ...this.#state, ...changes };
    this.#options.host.changed();
  }
}

/** The digest of a picture; `undefined` where it cannot be read or is too large, which the user is told. */
async function hashOf(file: vscode.Uri): Promise<string | undefined> {
  try {
    const { size } = await vscode.workspace.fs.stat(file);
    if (size <= MOST_BYTES) return await sha256(await vscode.workspace.fs.readFile(file));
    void notify.warn(vscode.l10n.t('This file is too large for a picture of a page.'));
  } catch (error) {
    notifyUnreadable(file, error);
  }
  return undefined;
}
