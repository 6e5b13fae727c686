// Municipalities, their Kreis and the regions they count themselves to.
// $rows   LIST<MAP>  ags, name, districtAgs, district STRING, regions, postalCodes LIST<STRING>, lat, lon FLOAT
// index   municipality_ags, district_ags, region_name, V001
UNWIND $rows AS row
MERGE (m:Municipality {ags: row.ags})
SET m.name = row.name, m.postalCodes = row.postalCodes, m.lat = row.lat, m.lon = row.lon
MERGE (d:District {ags: row.districtAgs})
SET d.name = row.district
WITH m, d, row
OPTIONAL MATCH (m)-[old:PART_OF]->()
DELETE old
WITH DISTINCT m, d, row
MERGE (m)-[:PART_OF]->(d)
FOREACH (region IN row.regions |
  MERGE (r:Region {name: region})
  MERGE (m)-[:PART_OF]->(r))
