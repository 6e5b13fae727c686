// Names as the resolver normalises them (lower case, without accents, ü = ue = u), unstemmed, so that a typing error counts as what
// it is: the German stems of organization_names are errors of their own to a fuzzy search.
CREATE FULLTEXT INDEX name_keys IF NOT EXISTS FOR (n:NameKey) ON EACH [n.value]
    OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}};
