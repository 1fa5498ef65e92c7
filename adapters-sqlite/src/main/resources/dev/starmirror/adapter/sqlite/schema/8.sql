-- Pieces of the search index are merged once there are eight of a size instead of four, so that a fifth less is written while stars are
-- stored; a run that stores many merges all pieces at its end. Sixteen would be merged all at once, which holds up a transaction.
INSERT INTO repository_search (repository_search, rank) VALUES ('automerge', 8);
