-- Where the time and the memory of a run went: one JSON object of whole numbers, null for runs of a version that measured nothing.
ALTER TABLE sync_history ADD COLUMN metrics TEXT;
