// Opens GraphiQL with the question this program was made for.
const MISSION = `# Who in Dortmund can help firms of the Sauerland with artificial intelligence?
# Press Ctrl-Enter. Every hop of an answer comes with its proof.
{
  partnerPaths(
    from: {region: "Sauerland"}
    to: {concept: "Künstliche Intelligenz", kind: RESEARCH_GROUP, city: "Dortmund"}
    first: 5
  ) {
    edges {
      node {
        score
        share
        metapath
        sentence(lang: DE)
        hops {
          relation
          node { id name }
          evidence { snippet url fetchedAt confidence }
        }
      }
    }
  }
}
`;

ReactDOM.createRoot(document.getElementById('graphiql')).render(
    React.createElement(GraphiQL, {
        fetcher: GraphiQL.createFetcher({url: '/graphql'}),
        defaultQuery: MISSION,
        shouldPersistHeaders: false,
    }));

// The editors come without names for those who hear the page, and their long texts must scroll by keys.
const NAMES = [
    ['.graphiql-query-editor', 'Query'],
    ['.graphiql-editor-tool', 'Variables or headers'],
    ['.result-window', 'Answer'],
];

function name() {
    for (const [where, called] of NAMES)
        for (const editor of document.querySelectorAll(where + ' textarea')) editor.setAttribute('aria-label', called);
    for (const text of document.querySelectorAll('.CodeMirror-scroll[tabindex="-1"]')) text.setAttribute('tabindex', '0');
}

new MutationObserver(name).observe(document.getElementById('graphiql'), {childList: true, subtree: true});
