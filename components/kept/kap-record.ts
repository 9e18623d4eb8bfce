import { consume } from '@lit/context';
import { html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { waitFor } from 'xstate';
import type { ModuleOutline } from '../../src/course/module.js';
import { partId } from '../../src/course/markup/item-words.js';
import type { PageData } from '../../src/course/page-data.js';
import { backupOf, readBackup, type BackupProblem } from '../../src/record/backup.js';
import { readCourseBackup, type CourseBackupRead } from '../../src/record/course-backup.js';
import type { LearnerRecord } from '../../src/record/record.js';
import { moduleStatus } from '../../src/record/status.js';
import type { CourseRecordActor } from '../../src/session/course-record-machine.js';
import type { JournalActor } from '../../src/session/journal-machine.js';
import type { SaveState, SessionActor } from '../../src/session/session-machine.js';
import type { StoreErrorCode } from '../../src/storage/record-store.js';
import { LightElement } from '../light-element.js';
import { courseRecordContext } from '../course/course-record-context.js';
import { downloadBackup } from './download-backup.js';
import { journalContext } from './journal-context.js';
import { pageContext } from '../player/page-context.js';
import { Records } from '../player/records.js';
import { sessionsContext, type Sessions } from '../player/sessions-context.js';
import { settledRecord } from '../player/settled-record.js';
import { troubleWords } from '../player/store-trouble.js';
import { countWords, dayWords } from '../player/words.js';

/**
 * What is kept of the learner's work: to be downloaded, loaded again, erased.
 *
 * @summary The learner's record.
 */
@customElement('kap-record')
export class KapRecord extends LightElement {
  @consume({ context: pageContext, subscribe: true })
  @property({ attribute: false })
  page?: PageData;

  @consume({ context: sessionsContext, subscribe: true })
  @property({ attribute: false })
  sessions?: Sessions;

  @consume({ context: journalContext, subscribe: true })
  @property({ attribute: false })
  journal?: JournalActor;

  @consume({ context: courseRecordContext, subscribe: true })
  @property({ attribute: false })
  record?: CourseRecordActor;

  @query('.record-news') private news!: HTMLElement;
  @query('.record-confirm button') private firstAnswer!: HTMLElement | null;
  /** There where the journal holds something of the module. */
  @query('.record-confirm input') private withJournal!: HTMLInputElement | null;
  /** Id of the module whose erasing waits for a word. */
  @state() private erasing: string | undefined;
  @state() private message = '';

  readonly #records = new Records(this, () => this.sessions);

  protected override get isReady(): boolean {
    return this.#records.value !== undefined;
  }

  private async tell(message: string): Promise<void> {
    this.message = message;
    await this.updateComplete;
    this.news.focus();
  }

  private async askToErase(module: string): Promise<void> {
    this.erasing = module;
    this.message = '';
    await this.updateComplete;
    this.firstAnswer?.focus();
  }

  private download(module: string): void {
    const session = this.sessions?.get(module);
    if (session) downloadBackup(session);
  }

  private async keep(module: string): Promise<void> {
    this.erasing = undefined;
    await this.updateComplete;
    this.querySelector<HTMLElement>(`[data-erase="${module}"]`)?.focus();
  }

  private async erase(module: string): Promise<void> {
    const session = this.sessions?.get(module);
    if (!session) return;
    const erasesJournal = this.withJournal?.checked ?? false;
    this.erasing = undefined;
    session.send({ type: 'erased' });
    const after = await waitFor(session, (now) => isEmpty(now.context.record) || isFailure(now.context.saving));
    await this.tell(
      isEmpty(after.context.record)
        ? await this.eraseJournal(module, erasesJournal)
        : 'It could not be erased: the browser did not let it happen. Nothing was changed.',
    );
  }

  /** What is left to erase when the record is; says what came of it all. */
  private async eraseJournal(module: string, isAsked: boolean): Promise<string> {
    if (isAsked && this.journal) {
      this.journal.send({ type: 'erased', module });
      await waitFor(this.journal, ({ context }) => context.erasing.length === 0);
    }
    if (!this.hasJournal(module)) return 'Erased. Nothing of it is kept on this device.';
    return isAsked
      ? 'The record is erased. Your journal could not be: the browser did not let it happen.'
      : 'Erased. Your journal stays.';
  }

  private hasJournal(module: string): boolean {
    return this.journal?.getSnapshot().context.entries.some((entry) => entry.module === module) ?? false;
  }

  private async load(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    if (!file) return;
    const text = await file.text();
    input.value = '';
    const course = readCourseBackup(text);
    const read = course ?? readBackup(text);
    const outcome =
      'problem' in read
        ? problems[read.problem]
        : 'backup' in read
          ? await this.take(read)
          : await this.takeCourse(read);
    await this.tell(`“${file.name}” ${outcome}`);
  }

  /** Hands a backup to the session of its module; says what came of it, when it is kept or known not to be. */
  private async take({
    backup,
    leftOut,
  }: Extract<ReturnType<typeof readBackup>, { backup: unknown }>): Promise<string> {
    const session = this.sessions?.get(backup.record.module);
    if (!session) return 'is of a module that this course does not have. Nothing was changed.';
    session.send({ type: 'backup.imported', backup });
    return loadedWords(leftOut, [await settled(session)]);
  }

  /** Hands the file of a course to its record and to the sessions of its modules; says what came of it, likewise. */
  private async takeCourse({
    record,
    modules,
    leftOut,
  }: Extract<CourseBackupRead, { record: unknown }>): Promise<string> {
    if (this.page?.page !== 'home' || record.course !== this.page.course.id || !this.record)
      return 'is of another course. Nothing was changed.';
    this.record.send({ type: 'backup.imported', record });
    const sessions = modules.flatMap((own) => {
      const session = this.sessions?.get(own.module);
      session?.send({ type: 'backup.imported', backup: backupOf(own, []) });
      return session ?? [];
    });
    const course = await waitFor(this.record, (now) => now.matches('resting'));
    return loadedWords(leftOut, [course.context.trouble, ...(await Promise.all(sessions.map(settled)))]);
  }

  override render() {
    const modules = this.page?.page === 'home' ? this.page.course.modules.flatMap(({ outline }) => outline ?? []) : [];
    const kept = modules.flatMap((module) => {
      const record = this.#records.value?.get(module.id);
      return record && moduleStatus(module, record).begun ? [{ module, record }] : [];
    });
    return html`${
        kept.length > 0
          ? html`<h3 class="journal-title">Module by module</h3>
              <ul class="records" role="list">
                ${kept.map(({ module, record }) => this.renderModule(module, record))}
              </ul>`
          : html`<p class="record-none">Nothing is kept yet.</p>`
      }
      <label class="record-load"
        ><span>Load a backup</span
        ><input
          type="file"
          accept=".json,application/json"
          @change=${(event: Event) => {
            void this.load(event.target as HTMLInputElement);
          }}
      /></label>
      <p class="record-news" role="status" tabindex="-1">${this.message}</p>`;
  }

  private renderModule(module: ModuleOutline, record: LearnerRecord) {
    const title = partId(module.id, 'record');
    return html`<li>
      <p><strong id=${title}>${module.title}</strong></p>
      <p class="record-facts">${factsOf(module, record)}</p>
      ${this.erasing === module.id ? this.renderConfirm(module) : nothing}
      <p class="actions" ?hidden=${this.erasing === module.id}>
        <button
          type="button"
          aria-describedby=${title}
          @click=${() => {
            this.download(module.id);
          }}
        >
          Download
        </button>
        <button
          type="button"
          data-erase=${module.id}
          aria-describedby=${title}
          @click=${() => {
            void this.askToErase(module.id);
          }}
        >
          Erase
        </button>
      </p>
    </li>`;
  }

  private renderConfirm(module: ModuleOutline) {
    return html`<div class="record-confirm" role="group" aria-label="Erase this record">
      <p>
        Erase everything that is kept here of “${module.title}”? It cannot be brought back, unless you have downloaded
        it.
      </p>
      ${
        this.hasJournal(module.id)
          ? html`<label class="record-journal"
              ><input type="checkbox" /> Erase what I wrote in my journal for this module, too. Otherwise it
              stays.</label
            >`
          : nothing
      }
      <p class="actions">
        <button
          type="button"
          @click=${() => {
            void this.keep(module.id);
          }}
        >
          Keep it
        </button>
        <button
          type="button"
          class="is-grave"
          @click=${() => {
            void this.erase(module.id);
          }}
        >
          Erase it
        </button>
      </p>
    </div>`;
  }
}

const problems: Record<BackupProblem, string> = {
  'not-json': 'is not a backup of this course. Nothing was changed.',
  'not-a-backup': 'is not a backup of this course. Nothing was changed.',
  'newer-version': 'was made by a newer edition of this course. Reload this page to get it, then load the file again.',
  broken: 'is a backup, but a part of it is damaged. Nothing was changed.',
};

/** Why the last thing that a session was told is not kept; undefined where it is. */
async function settled(session: SessionActor): Promise<StoreErrorCode | undefined> {
  const { saving } = (await waitFor(session, (now) => settledRecord(now) !== undefined)).context;
  return isFailure(saving) ? saving : undefined;
}

function loadedWords(leftOut: readonly unknown[], troubles: readonly (StoreErrorCode | undefined)[]): string {
  const [trouble] = troubles.filter((one) => one !== undefined);
  if (trouble) return `was read. ${troubleWords[trouble]} What it holds lasts until you leave this page.`;
  const rest = leftOut.length > 0 ? ` ${countWords(leftOut.length, 'part')} of it could not be read.` : '';
  return `was loaded. What it holds was added to what is kept here; nothing was taken away.${rest}`;
}

function isEmpty({ items, lessons, sittings, checklists = {} }: LearnerRecord): boolean {
  return [items, lessons, sittings, checklists].every((kept) => Object.keys(kept).length === 0);
}

function isFailure(saving: SaveState): saving is StoreErrorCode {
  return saving !== 'saved' && saving !== 'saving';
}

function factsOf(module: ModuleOutline, record: LearnerRecord): string {
  const { lessonsFinished, lessons } = moduleStatus(module, record);
  const answered = Object.values(record.items);
  const sittings = Object.keys(record.sittings).length;
  const last = Math.max(
    record.bookmark?.at ?? 0,
    ...answered.map(({ latest }) => latest.at),
    ...Object.values(record.sittings).map(({ result, started }) => result?.at ?? started),
  );
  const facts = [
    `${lessonsFinished} of ${lessons} lessons finished`,
    `${countWords(answered.length, 'practice item')} answered`,
    ...(sittings > 0 ? [countWords(sittings, 'sitting')] : []),
    ...(last > 0 ? [`last on ${dayWords(last)}`] : []),
  ];
  return `${facts.join(', ')}.`;
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-record': KapRecord;
  }
}
