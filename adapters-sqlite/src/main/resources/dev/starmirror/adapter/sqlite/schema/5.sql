-- Each order has the place in the search index, which tells whether a star is active as well as the status did: what the words find is
-- then passed over or taken without looking into the table.
DROP INDEX idx_repositories_starred_at;
DROP INDEX idx_repositories_language;
DROP INDEX idx_repositories_stars;
DROP INDEX idx_repositories_updated_at;
DROP INDEX idx_repositories_pushed_at;
DROP INDEX idx_repositories_name_search;
CREATE INDEX idx_repositories_starred_at ON repositories (starred_at, search_rowid);
CREATE INDEX idx_repositories_language ON repositories (language, starred_at, search_rowid);
CREATE INDEX idx_repositories_stars ON repositories (stars, language, starred_at, search_rowid);
CREATE INDEX idx_repositories_updated_at ON repositories (updated_at, language, starred_at, search_rowid);
CREATE INDEX idx_repositories_pushed_at ON repositories (pushed_at, language, starred_at, search_rowid);
CREATE INDEX idx_repositories_name_search ON repositories (full_name COLLATE NOCASE, language, starred_at, search_rowid);
