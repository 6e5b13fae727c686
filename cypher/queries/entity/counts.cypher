// How much is known.
// returns organizations, people, concepts, projects, pages, evidence INTEGER
RETURN COUNT { (:Organization) } AS organizations, COUNT { (:Person) } AS people, COUNT { (:Concept) } AS concepts,
       COUNT { (:Project) } AS projects, COUNT { (:WebPage) } AS pages, COUNT { (:Evidence) } AS evidence
