-- Answers of the source, kept from run to run: the source is asked whether one still stands, which costs nothing where it does.
-- The content is deflated as in readmes. The id rises with each answer that is kept, so the lowest are the oldest.
CREATE TABLE kept_answers (
  id INTEGER PRIMARY KEY,
  address TEXT NOT NULL UNIQUE,
  validator TEXT NOT NULL,
  links TEXT NOT NULL,
  size INTEGER NOT NULL,
  content BLOB NOT NULL
) STRICT;
