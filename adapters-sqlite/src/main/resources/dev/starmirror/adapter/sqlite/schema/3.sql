-- Each order has the language and the star's date in its index, so that a question for these passes over what does not fit without
-- looking into the table.
DROP INDEX idx_repositories_language;
DROP INDEX idx_repositories_stars;
DROP INDEX idx_repositories_updated_at;
DROP INDEX idx_repositories_pushed_at;
DROP INDEX idx_repositories_name_search;
CREATE INDEX idx_repositories_language ON repositories (language, starred_at, status);
CREATE INDEX idx_repositories_stars ON repositories (stars, language, starred_at, status);
CREATE INDEX idx_repositories_updated_at ON repositories (updated_at, language, starred_at, status);
CREATE INDEX idx_repositories_pushed_at ON repositories (pushed_at, language, starred_at, status);
CREATE INDEX idx_repositories_name_search ON repositories (full_name COLLATE NOCASE, language, starred_at, status);

-- Nearly every star is settled; the index is for those that are not.
DROP INDEX idx_repositories_status_updated;
CREATE INDEX idx_repositories_status_updated ON repositories (sync_status, updated_at) WHERE sync_status = 'pending';

-- Fewer merges of the search index while much is stored; a run that stored much merges all of it at its end.
INSERT INTO repository_search (repository_search, rank) VALUES ('automerge', 8);
INSERT INTO metadata_search (metadata_search, rank) VALUES ('automerge', 8);
