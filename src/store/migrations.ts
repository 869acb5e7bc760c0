/**
 * The steps from an empty file to today's, each run once and in one transaction; `user_version` counts those that
 * were taken. A step that was released is never changed: a new one is added at the end.
 * What the code calls a realm stands in columns named `scope`, as the first release named them.
 */
export const MIGRATIONS: readonly string[] = [
  `
  -- Every version of every answer. The newest has the highest id; ids are never used twice.
  CREATE TABLE answers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    scope TEXT NOT NULL,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    order_number TEXT,
    asked INTEGER NOT NULL,
    first_seen INTEGER NOT NULL,
    last_seen INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX answers_by_key ON answers (scope, kind, key, id);

  CREATE TABLE aliases (
    scope TEXT NOT NULL,
    alias TEXT NOT NULL,
    key TEXT NOT NULL,
    PRIMARY KEY (scope, alias)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE searches (
    scope TEXT NOT NULL,
    key TEXT NOT NULL,
    query TEXT NOT NULL,
    used INTEGER NOT NULL,
    PRIMARY KEY (scope, key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX searches_by_use ON searches (scope, used);

  CREATE TABLE companies (
    row INTEGER PRIMARY KEY,
    scope TEXT NOT NULL,
    id TEXT NOT NULL,
    key_no TEXT NOT NULL,
    name TEXT NOT NULL,
    license_ids TEXT NOT NULL,
    found_by TEXT NOT NULL,
    used INTEGER NOT NULL,
    pinned INTEGER NOT NULL DEFAULT 0,
    hidden INTEGER NOT NULL DEFAULT 0,
    -- All that the company is found by, one a line.
    names TEXT NOT NULL DEFAULT '',
    UNIQUE (scope, id)
  ) STRICT;
  CREATE INDEX companies_by_use ON companies (used);
  CREATE INDEX companies_listed ON companies (scope, hidden, pinned, used);

  CREATE TABLE company_names (
    scope TEXT NOT NULL,
    name TEXT NOT NULL,
    company INTEGER NOT NULL,
    PRIMARY KEY (scope, name, company)
  ) STRICT, WITHOUT ROWID;

  -- Pairs of neighbouring characters, so that any part of a name is found; see grams.ts.
  CREATE VIRTUAL TABLE company_grams
    USING fts5(grams, content = '', contentless_delete = 1, tokenize = 'ascii');

  CREATE TABLE ledger (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    scope TEXT NOT NULL,
    day TEXT NOT NULL,
    at INTEGER NOT NULL,
    method TEXT NOT NULL,
    query TEXT NOT NULL,
    window TEXT NOT NULL,
    settled INTEGER NOT NULL DEFAULT 0,
    counted TEXT NOT NULL DEFAULT 'maybe',
    status TEXT,
    order_number TEXT,
    duration_ms INTEGER,
    outcome TEXT
  ) STRICT;
  CREATE INDEX ledger_by_day ON ledger (scope, day, counted);
  CREATE INDEX ledger_by_scope ON ledger (scope);

  CREATE TABLE saved_calls (
    scope TEXT NOT NULL,
    day TEXT NOT NULL,
    method TEXT NOT NULL,
    calls INTEGER NOT NULL,
    PRIMARY KEY (scope, day, method)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE blocks (
    scope TEXT NOT NULL,
    kind TEXT NOT NULL,
    method TEXT NOT NULL,
    key TEXT NOT NULL,
    status TEXT,
    reason TEXT NOT NULL,
    message TEXT,
    order_number TEXT,
    since INTEGER NOT NULL,
    until INTEGER,
    PRIMARY KEY (scope, kind, method, key)
  ) STRICT, WITHOUT ROWID;

  -- Calls that are under way in some window. beat is a time of the machine's own clock; see flights.ts.
  CREATE TABLE flights (
    scope TEXT NOT NULL,
    key TEXT NOT NULL,
    owner TEXT NOT NULL,
    pid INTEGER NOT NULL,
    beat INTEGER NOT NULL,
    PRIMARY KEY (scope, key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX flights_by_owner ON flights (owner);
  `,
  `
  -- Checks of a document's companies that were begun and not ended, and what of them is to be asked.
  CREATE TABLE checks (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    scope TEXT NOT NULL,
    title TEXT NOT NULL,
    began INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX checks_by_scope ON checks (scope);

  CREATE TABLE check_items (
    "check" INTEGER NOT NULL,
    place INTEGER NOT NULL,
    query TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting',
    outcome TEXT,
    PRIMARY KEY ("check", place)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX check_items_by_state ON check_items ("check", state, place);

  -- Deleting never stops to tidy the full-text index, which takes a third of a second where much is stored; inserting
  -- and clearing do.
  INSERT INTO company_grams (company_grams, rank) VALUES ('deletemerge', 0);
  `,
  `
  -- Whether the user agreed to a call for it. Of checks that were begun before this is not known, and so no call.
  ALTER TABLE check_items ADD COLUMN is_call INTEGER NOT NULL DEFAULT 0;
  `,
  `
  -- What of its source a check does not ask for, and why. file: of several; row: from 1, NULL where the source is a text.
  CREATE TABLE check_left_out (
    "check" INTEGER NOT NULL,
    place INTEGER NOT NULL,
    file TEXT,
    row INTEGER,
    text TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY ("check", place)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  -- Whom the vendor has forbidden it; empty: before accounts were noted, and so whoever asks at the address.
  ALTER TABLE blocks RENAME TO blocks_before;
  CREATE TABLE blocks (
    scope TEXT NOT NULL,
    account TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL,
    method TEXT NOT NULL,
    key TEXT NOT NULL,
    status TEXT,
    reason TEXT NOT NULL,
    message TEXT,
    order_number TEXT,
    since INTEGER NOT NULL,
    until INTEGER,
    PRIMARY KEY (scope, account, kind, method, key)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO blocks (scope, kind, method, key, status, reason, message, order_number, since, until)
    SELECT scope, kind, method, key, status, reason, message, order_number, since, until FROM blocks_before;
  DROP TABLE blocks_before;
  `,
  `
  -- What list a check was begun from (JSON), and what each of its answers said then (JSON): answers are refreshed and
  -- cleared, and a check that is repeated is compared with what it saw. Of older checks neither is known.
  ALTER TABLE checks ADD COLUMN plan TEXT;
  ALTER TABLE check_items ADD COLUMN seen TEXT;
  `,
  `
  -- The vendor's bodies as received, compressed, by the ledger's row of their call. Each goes with the answer that rests
  -- on it. body: NULL where it repeated a secret, and was not kept.
  CREATE TABLE received (
    call INTEGER PRIMARY KEY,
    answer INTEGER NOT NULL REFERENCES answers (id) ON DELETE CASCADE,
    page INTEGER,
    order_number TEXT,
    at INTEGER NOT NULL,
    body BLOB
  ) STRICT;
  CREATE INDEX received_by_answer ON received (answer);
  `,
  `
  -- What users wrote down of the regulator's page. data: sample or real, for an invented company is not one of the world.
  -- subject: the key of the licence's number or of the company's name. Days are calendar days, 2026-11-03.
  CREATE TABLE regulator_records (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    data TEXT NOT NULL,
    subject TEXT NOT NULL,
    license_number TEXT,
    company_name TEXT NOT NULL,
    valid_until TEXT,
    issued TEXT,
    status TEXT,
    scope_text TEXT,
    quotation TEXT,
    looked_at TEXT NOT NULL,
    picture_hash TEXT,
    recorded_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX regulator_records_by_data ON regulator_records (data, subject);
  `,
  `
  -- The first call whose body is stored as received, or would be: an answer to an earlier one came without.
  CREATE TABLE received_since (call INTEGER NOT NULL) STRICT;
  -- Behind the highest id that a file can hold there is no next one, and a step that fails is one that no file gets past.
  INSERT INTO received_since SELECT coalesce(
    (SELECT min(call) FROM received), (SELECT min(coalesce(max(id), 0), 9007199254740990) + 1 FROM ledger));
  `,
  `
  -- A check may be begun from several tables: the one of an older check is the only one of several. Each list is put one
  -- level deeper: what leaves no room for that, or is no JSON, stays as it is, and is no plan for whoever reads it.
  UPDATE checks SET plan = json_remove(
    json_set(plan, '$.lists', json(CASE json_type(plan, '$.list')
      WHEN 'object' THEN json_array(json_set(plan -> '$.list', '$.title', NULL)) ELSE '[]' END)),
    '$.list', '$.tables')
  WHERE json_valid(plan) AND json_valid('[[' || plan || ']]');
  `,
];
