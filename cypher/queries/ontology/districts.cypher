// Which offices answer for the firms of a Kreis, and the chamber of commerce and industry to whose district it belongs.
// $rows   LIST<MAP>  ags STRING, chamber STRING or null, offices LIST<STRING> (role, blank, host) in the order of responsibility
// scan    every District
MATCH (d:District)
WITH d, [row IN $rows WHERE row.ags = d.ags | row][0] AS row
SET d.chamber = row.chamber, d.offices = coalesce(row.offices, [])
