// From somebody who is new to what pages said of them before.
CREATE INDEX evidence_object IF NOT EXISTS FOR (n:Evidence) ON (n.object);
