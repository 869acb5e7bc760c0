import { attributeOf, escaped, tagsOf, type Tag } from './xml-tags.ts';

// Where the parts of a workbook are, by ECMA-376, part 2 (packages) and part 1, section 18.2 (workbooks).

/** The part in which the package says what it is. */
export const PACKAGE_RELATIONS = '_rels/.rels';
/** The part in which the package says of which type each part is. */
export const CONTENT_TYPES = '[Content_Types].xml';

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** What a part refers to. */
interface Relation {
  readonly id: string;
  readonly type: string;
  /** The path of the part as the relation has it. */
  readonly target: string;
}

/** A sheet of a workbook. */
export interface SheetPart {
  readonly name: string;
  /** The name of its part in the package. */
  readonly path: string;
  /** Its part as the workbook's relations name it. */
  readonly target: string;
  readonly type: string;
}

/** The part of the workbook itself. @throws where the package has none. */
export function workbookPath(packageRelations: string): string {
  const found = relationsOf(packageRelations).find(({ type }) => type.endsWith('/officeDocument'));
  if (!found) throw new Error('a package without a workbook');
  return resolved('', found.target);
}

/** The part of the relations of another part. */
export function relationsPath(path: string): string {
  const at = path.lastIndexOf('/') + 1;
  return `${path.slice(0, at)}_rels/${path.slice(at)}.rels`;
}

/** The sheets of a workbook in its order, charts on sheets of their own not among them. */
export function sheetParts(path: string, workbook: string, relations: string): readonly SheetPart[] {
  const byId = new Map(relationsOf(relations).map((relation) => [relation.id, relation]));
  return sheetTags(workbook).flatMap((tag) => {
    const relation = byId.get(attributeOf(tag, idAttribute(tag)) ?? '');
    if (relation?.type.endsWith('/worksheet') !== true) return [];
    const { target, type } = relation;
    return { name: attributeOf(tag, 'name') ?? '', path: resolved(path, target), target, type };
  });
}

/** Names sheets so that a workbook takes them beside its own: names are compared without their case. */
export function sheetNames(workbook: string, proposed: readonly string[]): readonly string[] {
  const taken = new Set(sheetTags(workbook).map((tag) => (attributeOf(tag, 'name') ?? '').toUpperCase()));
  return proposed.map((name) => {
    const plain = name
      .replace(/[\\/?*:[\]]/gu, ' ')
      .replace(/^'|'$/gu, ' ')
      .slice(0, 24);
    const free = [plain, ...Array.from({ length: 99 }, (_, at) => `${plain} (${String(at + 2)})`)].find(
      (each) => !taken.has(each.toUpperCase()),
    );
    const found = free ?? plain;
    taken.add(found.toUpperCase());
    return found;
  });
}

/** A sheet's name and relation that are added to a workbook. */
export interface AddedSheet {
  readonly name: string;
  /** The name of its part, from the package's root. */
  readonly path: string;
  readonly target: string;
}

/** The workbook with further sheets behind its own, so that what counts its sheets still counts right. */
export function withSheets(
  workbook: string,
  added: readonly (AddedSheet & { readonly id: string })[],
): string {
  const tags = sheetTags(workbook);
  const [model] = tags;
  const end = [...tagsOf(workbook)].find(({ kind, name }) => kind === 'close' && name === 'sheets');
  if (!model || !end) throw new Error('a workbook without sheets');
  const highest = Math.max(...tags.map((tag) => Number(attributeOf(tag, 'sheetId') ?? 0)));
  const lines = added.map(
    ({ name, id }, at) =>
      `<${model.prefix}sheet name="${escaped(name)}" sheetId="${String(highest + at + 1)}" ${idAttribute(model)}="${id}"/>`,
  );
  return inserted(workbook, end.from, lines.join(''));
}

/** A part's relations with further sheets added to them, and the ids that these sheets were given. */
export function withRelations(
  relations: string,
  added: readonly AddedSheet[],
  type: string,
): { readonly text: string; readonly ids: readonly string[] } {
  const taken = new Set(relationsOf(relations).map(({ id }) => id));
  const ids = added.map((_, at) => {
    let number = taken.size + at + 1;
    while (taken.has(`rId${String(number)}`)) number += 1;
    const id = `rId${String(number)}`;
    taken.add(id);
    return id;
  });
  const end = rootEnd(relations);
  const lines = added.map(
    ({ target }, at) =>
      `<${end.prefix}Relationship Id="${ids[at] ?? ''}" Type="${escaped(type)}" Target="${escaped(target)}"/>`,
  );
  return { text: inserted(relations, end.from, lines.join('')), ids };
}

/** The types of all parts of a workbook, with further sheets added to them. */
export function withTypes(types: string, added: readonly AddedSheet[]): string {
  const end = rootEnd(types);
  const lines = added.map(
    ({ path }) => `<${end.prefix}Override PartName="/${escaped(path)}" ContentType="${SHEET_TYPE}"/>`,
  );
  return inserted(types, end.from, lines.join(''));
}

/** The namespace of a part's root element. @throws where it has none. */
export function rootNamespace(xml: string): string {
  const [root] = tagsOf(xml);
  const name = root && (root.prefix === '' ? 'xmlns' : `xmlns:${root.prefix.slice(0, -1)}`);
  const namespace = root && name !== undefined ? attributeOf(root, name) : undefined;
  if (namespace === undefined) throw new Error('a part without a namespace');
  return namespace;
}

function rootEnd(xml: string): Tag {
  const end = [...tagsOf(xml)].at(-1);
  if (end?.kind !== 'close') throw new Error('a part with nothing in it');
  return end;
}

function sheetTags(workbook: string): readonly Tag[] {
  return [...tagsOf(workbook)].filter(({ kind, name }) => kind !== 'close' && name === 'sheet');
}

/** The attribute that names a sheet's relation: its prefix is the file's own choice. */
function idAttribute({ text }: Tag): string {
  return /\s([\w.-]+:id)\s*=/u.exec(text)?.[1] ?? 'r:id';
}

function relationsOf(xml: string): readonly Relation[] {
  return [...tagsOf(xml)].flatMap((tag) => {
    if (tag.name !== 'Relationship' || tag.kind === 'close') return [];
    const [id = '', type = '', target = ''] = ['Id', 'Type', 'Target'].map((name) => attributeOf(tag, name));
    return attributeOf(tag, 'TargetMode') === 'External' ? [] : { id, type, target };
  });
}

/** A target from the package's root. @param from the part that refers to it. */
function resolved(from: string, target: string): string {
  return decodeURIComponent(new URL(target, `package:/${from}`).pathname.slice(1));
}

function inserted(text: string, at: number, added: string): string {
  return text.slice(0, at) + added + text.slice(at);
}
