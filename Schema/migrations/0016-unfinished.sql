-- What an erasure has still to do outside its own transaction: a process that was killed, or a full disk, must
-- not leave what was to be forgotten. Of this file alone; history tells nothing of it.
CREATE TABLE unfinished (
  -- 'journal': the line is to be written into the journal of erasures beside the register;
  -- 'evidence': the file of this digest is to be deleted from the folder beside it;
  -- 'space': unused pages and the text index are to be made again without what they still hold.
  step TEXT NOT NULL CHECK (step IN ('journal', 'evidence', 'space')),
  subject TEXT NOT NULL,
  PRIMARY KEY (step, subject)
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 16;
