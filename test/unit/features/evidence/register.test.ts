import { beforeEach, expect, test, vi } from 'vitest';
import { DocumentChecks } from '../../../../src/licenses/document-check/document-checks.ts';
import { open } from '../../licenses/setup.ts';

const [handlers, saved] = [new Map<string, (...given: unknown[]) => unknown>(), vi.fn()];

vi.mock('vscode', () => ({
  commands: {
    registerCommand: (id: string, run: (...given: unknown[]) => unknown) => {
      handlers.set(id, run);
      return { dispose: () => undefined };
    },
  },
  workspace: { registerTextDocumentContentProvider: () => ({ dispose: () => undefined }) },
}));
vi.mock('../../../../src/features/evidence/save/save-evidence.ts', () => ({ saveEvidence: saved }));
const { registerEvidence } = await import('../../../../src/features/evidence/register.ts');

const shown = { kind: 'stored', id: 'shown', need: { businesses: 'B12', region: '' } } as const;

beforeEach(() => {
  saved.mockClear();
  handlers.clear();
});

/** The commands, of a window in which nothing is stored. */
function register(): void {
  const { choice, keeper, service, known } = open(undefined);
  const checks = new DocumentChecks({ connections: choice, keeper, service, known, now: Date.now });
  registerEvidence({
    ...{ known, checks, version: '9.9.9', shown: () => shown },
    ...{ data: () => undefined, address: () => undefined },
    memory: { get: () => undefined, update: () => Promise.resolve() },
  });
}

test.each([
  [['K1', { businesses: 'B11', region: '440000' }], { businesses: 'B11', region: '440000' }],
  [['K1'], undefined],
  // A menu of the tree hands on the rows that are selected.
  [[{ kind: 'company', id: 'K1' }, [{ kind: 'company', id: 'K1' }]], undefined],
  [['K1', { businesses: 7 }], undefined],
])('what a page asked goes on with its company, and nothing else does: %j', async (given, need) => {
  register();
  await handlers.get('telecomLicense.saveEvidence')?.(...given);
  expect(saved.mock.calls).toEqual([[{ kind: 'stored', id: 'K1', need }, expect.anything()]]);
});

test('from the palette it is the page in sight, with what was asked there', async () => {
  register();
  await handlers.get('telecomLicense.saveEvidence')?.();
  expect(saved.mock.calls[0]?.[0]).toEqual(shown);
});
