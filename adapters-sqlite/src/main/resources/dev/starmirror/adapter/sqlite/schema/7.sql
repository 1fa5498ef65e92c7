-- A rowid of the search index tells the year of the star's date too, from 1 for 2038 and later to 31 for 2008 and earlier, so that a
-- search for dates passes over other years; of a tombstone it tells 0. The program fills both tables anew, in the transaction of this
-- script.
UPDATE repositories SET search_rowid = n.place
FROM (
  SELECT id, (band << 23) + (year << 18) + row_number() OVER (PARTITION BY band, year ORDER BY search_rowid) AS place
  FROM (
    SELECT id, search_rowid,
      iif(status = 'active', search_rowid >> 30, 32) AS band,
      iif(status = 'active', min(31, max(1, 2039 - CAST(substr(starred_at, 1, 4) AS INTEGER))), 0) AS year
    FROM repositories
  )
) n
WHERE n.id = repositories.id;

INSERT INTO repository_search (repository_search) VALUES ('delete-all');
INSERT INTO metadata_search (metadata_search) VALUES ('delete-all');
