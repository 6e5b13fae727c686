// Vectors of passages are there only where an embedder is on; so is their index, which needs to know how long they are.
CREATE CONSTRAINT passage_id IF NOT EXISTS FOR (n:Passage) REQUIRE n.id IS UNIQUE;
