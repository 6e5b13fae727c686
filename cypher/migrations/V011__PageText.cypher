// What a page says beyond the sentences that prove something; analyzer as for those.
CREATE FULLTEXT INDEX page_text IF NOT EXISTS FOR (n:PageVersion) ON EACH [n.title, n.text]
    OPTIONS {indexConfig: {`fulltext.analyzer`: 'german'}};
