-- FTS5 says of each word of a row in which columns it stands, with two bytes for each but the first. So the column with the most words is
-- the first one: a fifth less of a search index. The program fills both tables anew once the last script has run.
DROP TABLE metadata_vocabulary;
DROP TABLE metadata_search;
DROP TABLE repository_search;

-- Full text. A row's rowid is repositories.search_rowid, which rises as popularity falls, so that the first matches are those of
-- the most starred repositories. Texts are prepared by the program (CJK as pairs, symbols of names such as c++, no addresses).
CREATE VIRTUAL TABLE repository_search USING fts5 (
  readme, name, owner, description, topics, facets,
  content = '', contentless_delete = 1, detail = full, tokenize = "unicode61 remove_diacritics 2"
);

-- The same without READMEs: small, so that the beginnings of words are found as one types.
CREATE VIRTUAL TABLE metadata_search USING fts5 (
  description, name, owner, topics, facets,
  content = '', contentless_delete = 1, detail = full, prefix = '3', tokenize = "unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE metadata_vocabulary USING fts5vocab (metadata_search, row);

-- Fewer merges of the search index while much is stored; a run that stored much merges all of it at its end.
INSERT INTO repository_search (repository_search, rank) VALUES ('automerge', 8);
INSERT INTO metadata_search (metadata_search, rank) VALUES ('automerge', 8);
