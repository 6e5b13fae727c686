// Gives organizations the label of their kind, and takes the others off.
// The label comes from an enum, never from a page.
// $rows   LIST<MAP>  id, label STRING
// index   organization_id, V001
UNWIND $rows AS row
MATCH (e:Organization {id: row.id})
REMOVE e:Company:Startup:University:ResearchInstitute:ResearchGroup:Intermediary:Network
SET e:$(row.label)
