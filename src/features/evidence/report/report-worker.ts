import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod/mini';
import { htmlReport } from '../../../reports/html/html-report.ts';
import type { EvidenceSubject } from '../subject.ts';
import { evidenceReport } from './evidence-report.ts';
import { reportPart, reportTask, type TaskPart } from './report-task.ts';

// The entry of the thread that writes one report, in a language of its own and while the editor goes on. Its bundle has
// editor-words.ts in the place of the editor.

const { about, subject } = z.parse(reportTask, workerData);
const parts: TaskPart[] = [];

/** The subject with what came in portions. */
function whole(): EvidenceSubject {
  const answers = parts.flatMap((part) => (part.kind === 'answers' ? part.answers : []));
  if (subject.kind !== 'check') return { ...subject, answers };
  return {
    ...subject,
    answers,
    companies: parts.flatMap((part) => (part.kind === 'companies' ? part.companies : [])),
    list: subject.list && parts.flatMap((part) => (part.kind === 'list' ? part.rows : [])),
  };
}

function page(): string {
  const report = evidenceReport(whole(), about);
  const form = { language: about.language === 'zh' ? 'zh-CN' : 'en', isWide: subject.kind === 'check' };
  return [...htmlReport(report, form)].join('');
}

parentPort?.on('message', (given: unknown) => {
  const part = z.parse(reportPart, given);
  if (part.kind !== 'end') parts.push(part);
  else {
    const bytes = new TextEncoder().encode(page());
    parentPort?.postMessage(bytes, [bytes.buffer]);
  }
});
