// Gives organizations the label of their kind, and takes the others off. KIND stands for the label.
// $ids    LIST<STRING>
// index   organization_id, V001
UNWIND $ids AS id
MATCH (e:Organization {id: id})
REMOVE e:Company:Startup:University:ResearchInstitute:ResearchGroup:Intermediary:Network
SET e:KIND
