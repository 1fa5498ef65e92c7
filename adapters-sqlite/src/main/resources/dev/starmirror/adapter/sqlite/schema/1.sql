-- One row: whose stars these are, and what the last completed run left for the next one.
CREATE TABLE mirror (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  account_id INTEGER NOT NULL,
  account_login TEXT NOT NULL,
  newest_starred_at TEXT,
  uncounted INTEGER NOT NULL DEFAULT 0,
  complete_listing_at TEXT
) STRICT;

-- One row a star. The id is GitHub's numeric id; dates are ISO-8601 UTC, booleans 0 or 1, topics a JSON array.
-- readme_path, readme_oid and readme_size are what the source last showed; the text that is stored stands in readmes.
CREATE TABLE repositories (
  id INTEGER PRIMARY KEY,
  full_name TEXT NOT NULL COLLATE NOCASE,
  owner TEXT COLLATE NOCASE,
  name TEXT NOT NULL COLLATE NOCASE,
  description TEXT,
  language TEXT COLLATE NOCASE,
  topics TEXT NOT NULL DEFAULT '[]',
  license TEXT COLLATE NOCASE,
  stars INTEGER NOT NULL,
  forks INTEGER NOT NULL,
  open_issues INTEGER,
  archived INTEGER NOT NULL CHECK (archived IN (0, 1)),
  fork INTEGER NOT NULL CHECK (fork IN (0, 1)),
  private INTEGER NOT NULL CHECK (private IN (0, 1)),
  template INTEGER NOT NULL CHECK (template IN (0, 1)),
  url TEXT NOT NULL,
  homepage TEXT,
  default_branch TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  pushed_at TEXT,
  starred_at TEXT NOT NULL,
  status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'unstarred', 'unavailable')),
  sync_status TEXT NOT NULL CHECK (sync_status IN ('synced', 'pending')),
  readme_state TEXT NOT NULL CHECK (readme_state IN ('present', 'absent', 'unreadable', 'pending')),
  readme_path TEXT,
  readme_oid TEXT,
  readme_size INTEGER,
  node_id TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  search_rowid INTEGER NOT NULL
) STRICT;

CREATE INDEX idx_repositories_starred_at ON repositories (starred_at);
CREATE INDEX idx_repositories_updated_at ON repositories (updated_at);
CREATE INDEX idx_repositories_pushed_at ON repositories (pushed_at);
CREATE INDEX idx_repositories_stars ON repositories (stars);
CREATE INDEX idx_repositories_name_search ON repositories (full_name COLLATE NOCASE);
CREATE INDEX idx_repositories_language ON repositories (language, starred_at, stars, updated_at, pushed_at, status);
CREATE INDEX idx_repositories_owner_name ON repositories (owner, name);
CREATE INDEX idx_repositories_status_updated ON repositories (sync_status, updated_at);
CREATE INDEX idx_repositories_search_rowid ON repositories (search_rowid, starred_at);
CREATE INDEX idx_repositories_removed ON repositories (starred_at) WHERE status <> 'active';
CREATE INDEX idx_repositories_readme_pending ON repositories (id) WHERE readme_state = 'pending' AND status = 'active';

-- README texts in the form of SQLite archives: sqlar_uncompress(content, size) gives the UTF-8 bytes.
-- file_size is the size of the whole file, which is larger than size where the source gave less than all of it.
CREATE TABLE readmes (
  repository_id INTEGER PRIMARY KEY REFERENCES repositories (id) ON DELETE CASCADE,
  path TEXT NOT NULL,
  oid TEXT NOT NULL,
  file_size INTEGER NOT NULL,
  truncated INTEGER NOT NULL CHECK (truncated IN (0, 1)),
  size INTEGER NOT NULL,
  content BLOB NOT NULL
) STRICT;

-- Full text. A row's rowid is repositories.search_rowid, which rises as popularity falls, so that the first matches are those of
-- the most starred repositories. Texts are prepared by the program (CJK as pairs, symbols of names such as c++, no addresses).
CREATE VIRTUAL TABLE repository_search USING fts5 (
  name, owner, description, topics, readme, facets,
  content = '', contentless_delete = 1, detail = full, tokenize = "unicode61 remove_diacritics 2"
);

-- The same without READMEs: small, so that the beginnings of words are found as one types.
CREATE VIRTUAL TABLE metadata_search USING fts5 (
  name, owner, description, topics, facets,
  content = '', contentless_delete = 1, detail = full, prefix = '3', tokenize = "unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE metadata_vocabulary USING fts5vocab (metadata_search, row);

CREATE TABLE sync_history (
  id INTEGER PRIMARY KEY,
  mode TEXT NOT NULL,
  state TEXT NOT NULL,
  started_at TEXT NOT NULL,
  finished_at TEXT,
  listed INTEGER NOT NULL DEFAULT 0,
  added INTEGER NOT NULL DEFAULT 0,
  updated INTEGER NOT NULL DEFAULT 0,
  unchanged INTEGER NOT NULL DEFAULT 0,
  removed INTEGER NOT NULL DEFAULT 0,
  skipped INTEGER NOT NULL DEFAULT 0,
  readmes_fetched INTEGER NOT NULL DEFAULT 0,
  readmes_absent INTEGER NOT NULL DEFAULT 0,
  graphql_requests INTEGER NOT NULL DEFAULT 0,
  graphql_points INTEGER NOT NULL DEFAULT 0,
  rest_requests INTEGER NOT NULL DEFAULT 0,
  not_modified INTEGER NOT NULL DEFAULT 0,
  retries INTEGER NOT NULL DEFAULT 0,
  reason TEXT
) STRICT;
CREATE INDEX idx_sync_history_timestamp ON sync_history (started_at);

-- What a run could not read, and the budgets as it last saw them.
CREATE TABLE sync_skips (
  run_id INTEGER NOT NULL REFERENCES sync_history (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  what TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (run_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE sync_quotas (
  run_id INTEGER NOT NULL REFERENCES sync_history (id) ON DELETE CASCADE,
  resource TEXT NOT NULL,
  quota INTEGER NOT NULL,
  remaining INTEGER NOT NULL,
  reset_at TEXT NOT NULL,
  PRIMARY KEY (run_id, resource)
) STRICT, WITHOUT ROWID;

-- The position of the unfinished run, written in the transaction of the batch it follows.
CREATE TABLE sync_checkpoint (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  run_id INTEGER NOT NULL REFERENCES sync_history (id) ON DELETE CASCADE,
  mode TEXT NOT NULL,
  started_at TEXT NOT NULL,
  after_cursor TEXT,
  until_starred_at TEXT,
  head_starred_at TEXT,
  flawless INTEGER NOT NULL CHECK (flawless IN (0, 1)),
  listed INTEGER NOT NULL,
  added INTEGER NOT NULL,
  updated INTEGER NOT NULL,
  unchanged INTEGER NOT NULL,
  removed INTEGER NOT NULL,
  skipped INTEGER NOT NULL,
  readmes_fetched INTEGER NOT NULL,
  readmes_absent INTEGER NOT NULL
) STRICT;

-- The repositories that the present walk of the listing has shown.
CREATE TABLE sync_seen (repository_id INTEGER PRIMARY KEY) STRICT;

CREATE VIEW stars AS
SELECT r.id, r.full_name, r.owner, r.name, r.description, r.language, r.topics, r.license, r.stars, r.forks, r.open_issues,
  r.archived, r.fork, r.private, r.template, r.url, r.homepage, r.default_branch, r.created_at, r.updated_at, r.pushed_at,
  r.starred_at, r.status, m.path AS readme_path, m.oid AS readme_oid, m.file_size AS readme_size
FROM repositories r LEFT JOIN readmes m ON m.repository_id = r.id;
