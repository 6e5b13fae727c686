// How many lines an export has at most.
// returns size INTEGER
RETURN COUNT { () } + COUNT { ()-->() } AS size
